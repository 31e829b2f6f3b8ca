import './popup.css';
import { render } from 'preact';
import { Popup } from './popup';
import { isToolbarPopup } from './use-page-tab';

document.documentElement.classList.toggle('toolbar-popup', isToolbarPopup());
render(<Popup />, document.body);
