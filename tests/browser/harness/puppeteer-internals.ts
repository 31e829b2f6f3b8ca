/**
 * What the harness needs of puppeteer-core 24.43.1 beyond its public types, in one place: package.json pins that version.
 */
import type { Browser, CDPSession, ElementHandle, Frame, Target } from 'puppeteer-core';

export interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Firefox only. */
export const bidiConnection = (browser: Browser): BidiConnection =>
  (browser as unknown as { connection: BidiConnection }).connection;

/** Firefox only: the id by which WebDriver BiDi knows a frame. */
export const browsingContextId = (frame: Frame): string => (frame as unknown as { _id: string })._id;

/** Chromium only. */
export const targetIdOf = (target: Target): string => (target as unknown as { _targetId: string })._targetId;

interface CdpRealm {
  adoptBackendNode(backendNodeId: number): Promise<ElementHandle>;
}

/**
 * Chromium only: the session of the frame an element is in, which is another one for a frame in another process; and the
 * world beside the page's own, where nothing that the page has patched is in the way.
 */
export const cdpOf = (element: ElementHandle) => {
  const { client, frame } = element as unknown as { client: CDPSession; frame: { isolatedRealm(): CdpRealm } };
  return { client, realm: frame.isolatedRealm() };
};

export interface BidiNode {
  type: 'node';
  sharedId: string;
  value?: { shadowRoot?: BidiNode | null };
}

interface BidiRealm {
  sandbox: string;
  createHandle(node: BidiNode): ElementHandle;
}

/** Firefox only: an element as WebDriver BiDi knows it, and the world beside the page's own. */
export const bidiOf = (element: ElementHandle) => {
  const { frame } = element as unknown as { frame: { isolatedRealm(): BidiRealm } };
  const { sharedId } = (element as unknown as { remoteValue(): BidiNode }).remoteValue();
  return { sharedId, realm: frame.isolatedRealm() };
};

/**
 * A world of its own over the same page, as a content script has it: Chromium looks its wrappers up in a table, Firefox puts
 * a membrane between; both cost.
 */
export const isolatedWorld = (frame: Frame) =>
  (frame as unknown as { isolatedRealm(): Pick<Frame, 'evaluate'> }).isolatedRealm();
