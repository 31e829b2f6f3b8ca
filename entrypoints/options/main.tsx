import './options.css';
import { render } from 'preact';
import { keepAppearance } from '@/components/appearance';
import { Options } from './options';

keepAppearance();
render(<Options />, document.body);
