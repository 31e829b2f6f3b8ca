import './options.css';
import { render } from 'preact';
import { keepAppearance } from '@/components/appearance';
import { Options } from './options';

keepAppearance();
render(<Options />, document.body);
// What the address names is there only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
