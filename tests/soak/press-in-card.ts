/**
 * Presses a button in the card without a handle on it: what puppeteer has a handle on is kept in memory for as long as the page
 * is there, and would look like a leak of ours.
 */
import type { Page, Protocol } from 'puppeteer-core';
import { STILL_MS } from '../../entrypoints/page.content/press-guard';
import { waitUntil } from '../browser/harness/wait-until';

function* nodesUnder(node: Protocol.DOM.Node): Generator<Protocol.DOM.Node> {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* nodesUnder(child);
}

/** `attributes`: as CDP lists them, each name followed by its value. */
function has({ attributes = [] }: Protocol.DOM.Node, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => attributes[attributes.indexOf(name) + 1] === value);
}

export async function pressInCard(page: Page, wanted: Readonly<Record<string, string>>): Promise<void> {
  const session = await page.createCDPSession();
  try {
    let before = '';
    let since = 0;
    const { x, y } = await waitUntil(`卡片里的 ${JSON.stringify(wanted)}`, async () => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const button = [...nodesUnder(root)].find((node) => has(node, wanted));
      if (!button) return undefined;
      const { quads } = await session.send('DOM.getContentQuads', { nodeId: button.nodeId });
      // The card grows when the rest of it has been read, and takes no press before it has stood still for a while.
      if (String(quads[0]) !== before) {
        before = String(quads[0]);
        since = performance.now();
      }
      if (performance.now() - since < STILL_MS + 50) return undefined;
      const [left = 0, top = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    await page.mouse.click(x, y);
  } finally {
    await session.detach();
  }
}
