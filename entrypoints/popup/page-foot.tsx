import { useEffect, useRef } from 'preact/hooks';
import { say } from '@/components/words/words';
import { isToolbarPopup } from './use-page-tab';

/** What few people need: at the foot of every view, quiet, always in the same place. */
export function PageFoot() {
  const foot = useRef<HTMLElement>(null);
  useEffect(() => {
    // Firefox may leave the popup open over the new tab. Not before the click is done: the link must be there to be followed.
    if (isToolbarPopup()) foot.current?.addEventListener('click', () => setTimeout(() => window.close()));
  }, []);
  return (
    <footer class="foot" ref={foot}>
      <a href="/options.html" target="_blank" rel="noreferrer" data-action="options">
        {say('popup_options')}
      </a>
      <a href="/options.html#privacy-title" target="_blank" rel="noreferrer" data-action="privacy">
        {say('popup_privacy')}
      </a>
    </footer>
  );
}
