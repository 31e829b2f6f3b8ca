import './marks.css';
import lexicon from 'virtual:knowledge/lexicon';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createDetector } from '@/knowledge/detection/detect';
import { onMessage } from '../background/messages';
import { removeLeftCards } from './card';
import { Controller } from './controller';
import { Marks } from './marks';
import { Scanner } from './scanner';

export default defineContentScript({
  // Replaced by the list in knowledge/content/sites.yaml when the manifest is made (wxt.config.ts).
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    // Pictures, plain XML (which Chromium shows in an HTML of its own) and the like have no page to read.
    if (!(document.documentElement instanceof HTMLElement && document.createElement('p') instanceof HTMLElement)) return;
    removeLeftCards();
    const marks = new Marks();
    const scanner = new Scanner(createDetector(lexicon), marks);
    const controller = new Controller(ctx, marks);
    const stopListening = onMessage((message) => controller.onMessage(message));
    ctx.onInvalidated(() => {
      // After an update this script is dead to its extension: it goes silently and leaves nothing.
      controller.stop();
      scanner.stop();
      marks.destroy();
      try {
        stopListening();
      } catch {
        // The extension that it listened for is gone already.
      }
    });
    scanner.start();
    controller.start();
  },
});
