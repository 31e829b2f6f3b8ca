import './popup.css';
import { render } from 'preact';
import { keepAppearance } from '@/components/appearance';
import { Popup } from './popup';
import { isToolbarPopup } from './use-page-tab';

keepAppearance();
document.documentElement.classList.toggle('toolbar-popup', isToolbarPopup());
render(<Popup />, document.body);
