/**
 * What a reader sees as one line, by the rule alone and by what the browser itself says of its elements: the measure that
 * the scanner is held against. Slow and simple; it shares nothing with the scanner.
 */
export interface Line {
  text: string;
  /** Where each character of the text stands. */
  places: { node: Text; offset: number }[];
}

const formControls = ['input', 'button', 'select', 'textarea'];
const pictures = ['img', 'svg'];
/** Browsers do not agree on what display the text in a picture has. */
const pictureTexts = ['text'];
const code = ['code', 'kbd', 'math'];
/** Notes on how a character is read stand above it, not in the line. */
const annotations = ['rt', 'rp'];

const displays = new Map<string, string>();

/** Asks the browser how it shows an element of each name. Before anything watches the page. */
export function learnDisplays(names: readonly string[]): void {
  for (const name of names) {
    const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    const parent = name === 'text' ? svg : document.body;
    const element = parent.appendChild(document.createElementNS(parent.namespaceURI, name));
    displays.set(name, getComputedStyle(element).display);
    element.remove();
    svg.remove();
  }
}

const isHidden = (element: Element) => element.hasAttribute('hidden') || displays.get(element.localName) === 'none';
const isEditable = (element: Element) =>
  ['', 'true', 'plaintext-only'].includes(element.getAttribute('contenteditable') ?? 'no');
const isWithin = (display: string) => ['inline', 'inline-block', 'contents', 'ruby'].includes(display);

/** All lines below an element, those of its shadow roots behind the others. */
export function linesOf(top: Element): Line[] {
  const lines: Line[] = [];
  let line: Line = { text: '', places: [] };
  const end = () => {
    if (line.text) lines.push(line);
    line = { text: '', places: [] };
  };
  const roots: Node[] = [top];

  const read = (node: Node) => {
    if (node instanceof Text) {
      line.text += node.data;
      for (let offset = 0; offset < node.length; offset++) line.places.push({ node, offset });
    }
    if (!(node instanceof Element)) return;
    const { localName } = node;
    if (isHidden(node) || annotations.includes(localName)) return;
    const isRead = !isEditable(node) && !code.includes(localName) && !['select', 'textarea'].includes(localName);
    const parts =
      !isRead ||
      localName === 'br' ||
      // What is put into a slot stands there for a reader, but somewhere else in the tree.
      localName === 'slot' ||
      formControls.includes(localName) ||
      pictures.includes(localName) ||
      pictureTexts.includes(localName) ||
      !isWithin(displays.get(localName) ?? 'inline');
    if (parts) end();
    if (isRead) {
      if (node.shadowRoot) roots.push(node.shadowRoot);
      node.childNodes.forEach(read);
    }
    if (parts) end();
  };

  for (const root of roots) {
    if (root instanceof ShadowRoot) root.childNodes.forEach(read);
    else read(root);
    end();
  }
  return lines;
}
