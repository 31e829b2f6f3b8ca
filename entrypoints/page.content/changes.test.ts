// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ChangeReader, Changes } from './changes';

const told = () => {
  const says: string[] = [];
  const name = (node: Node | null) => (node instanceof Element ? node.id || node.localName : (node?.nodeName ?? ''));
  const reader: ChangeReader = {
    onLines: (node, fresh) => says.push(`lines ${name(node)}${fresh ? ` with ${name(fresh)}` : ''}`),
    onWhole: (element) => says.push(`whole ${name(element)}`),
    onUnread: (element) => says.push(`unread ${name(element)}`),
    onRemoved: (child, parent) => says.push(`removed ${name(child)} from ${name(parent)}`),
  };
  return { says, changes: new Changes(reader) };
};

const childList = (target: Node, added: Node[], removed: Node[] = []): MutationRecord =>
  ({ type: 'childList', target, addedNodes: added, removedNodes: removed, previousSibling: null, nextSibling: null }) as never;

const element = (html: string): Element => {
  document.body.innerHTML = html;
  const { firstElementChild } = document.body;
  if (!firstElementChild) throw new Error('no element');
  return firstElementChild;
};

describe('what has changed', () => {
  it('is gone through in pieces, each of it once and in order', () => {
    const { says, changes } = told();
    const ids = Array.from({ length: 1_000 }, (_, i) => `p${i}`);
    const lines = element(`<div>${ids.map((id) => `<p id="${id}"></p>`).join('')}</div>`);
    const records = [...lines.children].map((line) => childList(lines, [line]));
    changes.push(records.slice(0, 400));
    let pieces = 0;
    for (; changes.areWaiting; pieces++) {
      if (pieces === 3) changes.push(records.slice(400));
      changes.read(-Infinity);
    }
    expect(pieces).toBeGreaterThan(10);
    expect(says).toEqual(ids.map((id) => `whole ${id}`));
  });

  it('is gone through at once when it is too much to keep', () => {
    const { says, changes } = told();
    const line = element('<p id="p"></p>');
    changes.push(Array.from({ length: 50_000 }, () => childList(document.body, [line])));
    changes.read(-Infinity);
    expect(says.length).toBeGreaterThan(29_000);
    expect(changes.areWaiting).toBe(true);
  });

  it.each<[what: string, html: string, says: string[]]>([
    ['a block', '<p id="p">甲</p>', ['whole p']],
    ['a word in the line', '<b id="b">甲</b>', ['lines body']],
    ['an element in the line with more in it', '<b id="b"><i>甲</i></b>', ['lines body with b', 'lines body']],
    ['a script', '<script id="s">1</script>', ['unread s']],
    ['what is hidden', '<p id="p" hidden>甲</p>', ['unread p']],
  ])('%s that has come', (_, html, says) => {
    const { says: said, changes } = told();
    changes.push([childList(document.body, [element(html)])]);
    changes.read(Infinity);
    expect(said).toEqual(says);
  });

  it('tells what has gone, and of a line whose text has gone', () => {
    const { says, changes } = told();
    const line = element('<p id="p"></p>');
    changes.push([childList(line, [], [document.createElement('p')]), childList(line, [], [document.createTextNode('甲')])]);
    changes.read(Infinity);
    expect(says).toEqual(['removed p from p', 'removed #text from p', 'lines p']);
  });
});
