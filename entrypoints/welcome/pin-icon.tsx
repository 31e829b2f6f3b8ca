import { say } from '@/components/words/words';

const isFirefox = navigator.userAgent.includes('Firefox/');
const isEdge = navigator.userAgent.includes('Edg/');

/** How to keep the icon in sight, in the words of this browser's own buttons. */
export function PinIcon() {
  return (
    <section aria-labelledby="pin-title" data-pin-for={isFirefox ? 'firefox' : isEdge ? 'edge' : 'chromium'}>
      <h2 id="pin-title">{say('welcome_pin')}</h2>
      <div class="pin">
        <img src="/icon/48.png" width="48" height="48" alt={say('welcome_icon')} />
        <ol class="plain-list">
          {isFirefox ? (
            <>
              <li>{say('welcome_pin_firefox_1')}</li>
              <li>{say('welcome_pin_firefox_2')}</li>
            </>
          ) : isEdge ? (
            <>
              <li>{say('welcome_pin_edge_1')}</li>
              <li>{say('welcome_pin_edge_2')}</li>
            </>
          ) : (
            <>
              <li>{say('welcome_pin_chrome_1')}</li>
              <li>{say('welcome_pin_chrome_2')}</li>
            </>
          )}
        </ol>
      </div>
    </section>
  );
}
