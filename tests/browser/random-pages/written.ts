/** A page's markup with its shadow roots, for comparing and for reading. */
export function written(node: Node): string {
  if (node instanceof Text) return node.data === '' ? '<!--空-->' : node.data;
  if (node instanceof Comment) return `<!--${node.data}-->`;
  const inside = [...node.childNodes].map(written).join('|');
  if (!(node instanceof Element)) return inside;
  const shadow = node.shadowRoot ? `<template shadowrootmode="open">${written(node.shadowRoot)}</template>` : '';
  const attributes = [...node.attributes].map(({ name, value }) => (value ? ` ${name}="${value}"` : ` ${name}`)).join('');
  return `<${node.localName}${attributes}>${shadow}${inside}</${node.localName}>`;
}
