export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** Paragraphs and lists below one heading of a plain Markdown text, up to the next heading. Nothing else is understood. */
export function blocksOf(markdown: string, heading: string): TextBlock[] {
  const [, ...sections] = `\n${markdown.replace(/\r/g, '')}`.split(/\n#+ /);
  const section = sections.find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return section
    .slice(heading.length)
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const items = part.split(/^- /m).slice(1);
      return part.startsWith('- ')
        ? { kind: 'list', items: items.map((item) => item.trim().replace(/\n\s*/g, '')) }
        : { kind: 'paragraph', text: part.replace(/\n/g, '') };
    });
}
