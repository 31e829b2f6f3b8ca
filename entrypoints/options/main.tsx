import './options.css';
import { render } from 'preact';
import { keepAppearance } from '@/components/appearance';
import { drawInLanguage } from '@/components/words/language';
import { Options } from './options';

keepAppearance();
drawInLanguage('title_options', () => render(<Options />, document.body))
  // What the address names is there only now.
  .then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())
  .catch(console.error);
