/** What axe objects to in the card. It cannot see into a closed shadow root, so it is shown the root for as long as it looks. */
import axe from 'axe-core';
import type { ExtensionSuite, Where } from './extension-suite';

interface Axe {
  run(context: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

export async function cardViolations({ extension }: Pick<ExtensionSuite, 'extension'>, where: Where): Promise<string[]> {
  const panel = await extension.cardElement(where, '[role=dialog]');
  return panel.evaluate(async (element, source) => {
    // The handle is of a world of its own, which needs an axe of its own.
    if (!('axe' in globalThis)) Reflect.construct(Function, [source])();
    const root = element.getRootNode() as ShadowRoot;
    Object.defineProperty(root.host, 'shadowRoot', { configurable: true, value: root });
    try {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(element);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    } finally {
      Reflect.deleteProperty(root.host, 'shadowRoot');
    }
  }, axe.source);
}
