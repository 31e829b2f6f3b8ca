import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '../background/messages';
import { removeLeftCards } from './card-host';
import { Marking } from './marking';
import { EscapeForOthers } from './other-frames';
import { siteOf } from './site';

export default defineContentScript({
  // Replaced by the list in knowledge/content/sites.yaml when the manifest is made (wxt.config.ts).
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // Else every page is told by a message, with the extension's id, that it is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    // Pictures, plain XML (which Chromium shows in an HTML of its own) and the like have no page to read.
    if (!(document.documentElement instanceof HTMLElement && document.createElement('p') instanceof HTMLElement)) return;
    removeLeftCards();
    const marking = new Marking(ctx);
    const escapeForOthers = new EscapeForOthers();
    const stopListening = onMessage((message) => {
      if (message.kind === 'leave') {
        if (message.sites.includes(siteOf(window))) ctx.abort();
        return;
      }
      escapeForOthers.onMessage(message);
      marking.onMessage(message);
    });
    ctx.onInvalidated(() => {
      // After an update this script is dead to its extension: it goes silently and leaves nothing.
      marking.stop();
      escapeForOthers.stop();
      try {
        stopListening();
      } catch {
        // The extension that it listened for is gone already.
      }
    });
    void marking.start();
  },
});
