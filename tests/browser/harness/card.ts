/** Reads the card as a person meets it. The two browsers differ only in how they let a test into its closed shadow root. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until';

interface CardRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CardReading {
  /** Text as shown, line by line; text that is not rendered is not in it. */
  text: string;
  /** Of the dialog inside the card, in CSS pixels of its frame. */
  rect: CardRect;
  /** Rendered, not transparent, and with an area. */
  visible: boolean;
  /** What a screen reader would come upon, in order: `dialog`, `heading`, `link`, `button` and whatever has a role. */
  roles: { role: string; name: string }[];
  /** The name of the element inside the card that has the focus. */
  focused: string | null;
}

/** Gives the closed shadow root of an element, or null when it has none. */
export type ClosedRoot = (host: ElementHandle) => Promise<ElementHandle | null>;

const findHost = (where: Page | Frame) => where.$('>>> yibao-card');

/** Runs in the page. */
function read(root: Node): CardReading {
  const shadow = root as ShadowRoot;
  const name = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const texts = labelled.map((id) => shadow.getElementById(id)?.textContent ?? '');
    return (element.getAttribute('aria-label') ?? (texts.join(' ').trim() || (element.textContent ?? '')))
      .replace(/\s+/g, ' ')
      .trim();
  };
  const implicit: Record<string, string> = {
    A: 'link',
    BUTTON: 'button',
    DIALOG: 'dialog',
    INPUT: 'textbox',
    SUMMARY: 'button',
  };
  const role = (element: Element) =>
    element.getAttribute('role') ?? implicit[element.tagName] ?? (/^H[1-6]$/.test(element.tagName) ? 'heading' : '');

  const box = shadow.querySelector('[role="dialog"], dialog') ?? shadow.host;
  const { x, y, width, height } = box.getBoundingClientRect();
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const elements = [...shadow.querySelectorAll('*')].filter((element) => element.tagName !== 'STYLE' && shown(element));
  return {
    text: [...shadow.children]
      .filter((child): child is HTMLElement => child instanceof HTMLElement && child.tagName !== 'STYLE' && shown(child))
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as shown
      .map((child) => child.innerText.trim())
      .join('\n'),
    rect: { x, y, width, height },
    visible: width > 0 && height > 0 && shown(box),
    roles: elements.flatMap((element) => (role(element) ? [{ role: role(element), name: name(element) }] : [])),
    focused: shadow.activeElement ? name(shadow.activeElement) : null,
  };
}

export function cardAccess(closedRoot: ClosedRoot) {
  const findRoot = async (where: Page | Frame) => {
    const host = await findHost(where);
    return host && (await closedRoot(host));
  };

  return {
    readCard: async (where: Page | Frame): Promise<CardReading | null> => {
      const root = await findRoot(where);
      return root && (await root.evaluate(read));
    },
    cardElement: (where: Page | Frame, selector: string): Promise<ElementHandle<Element>> =>
      waitUntil(`卡片里的 ${selector}`, async () => {
        const root = await findRoot(where);
        return root && (await standsStill(root)) && root.$(selector);
      }),
  };
}

/**
 * A card that has just come or moved takes no press yet (press-guard.ts), as a person would not be so quick. Asked from outside:
 * in a frame without scripts no timer comes back.
 */
function standsStill(root: ElementHandle): Promise<boolean> {
  return root.evaluate((node) => {
    const shadow = node as unknown as ShadowRoot;
    const panel = shadow.querySelector('[role=dialog]') ?? shadow.host;
    const { x, y, width, height } = panel.getBoundingClientRect();
    const box = `${shadow.querySelector('h2')?.textContent} ${[x, y, width, height].map(Math.round)}`;
    const own = globalThis as unknown as { stood?: WeakMap<Node, { box: string; since: number }> };
    own.stood ??= new WeakMap();
    const before = own.stood.get(node);
    if (before?.box === box) return performance.now() - before.since > 550;
    own.stood.set(node, { box, since: performance.now() });
    return false;
  });
}
