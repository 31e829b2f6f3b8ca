import './welcome.css';
import '../page.content/marks.css';
import { render } from 'preact';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { keepAppearance } from '@/components/appearance';
import { drawInLanguage } from '@/components/words/language';
import { onMessage } from '../background/messages';
import { Marking } from '../page.content/marking';
import { Welcome } from './welcome';

keepAppearance();

async function begin(): Promise<void> {
  await drawInLanguage('title_welcome', () => render(<Welcome />, document.body));
  // What runs on pages runs here, too: the sample is marked, and its cards open, by the very code that does it elsewhere.
  const marking = new Marking(new ContentScriptContext('welcome', { noScriptStartedPostMessage: true }));
  onMessage((message) => marking.onMessage(message));
  await marking.start();
}

begin().catch(console.error);
