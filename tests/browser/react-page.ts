/** A small React page with terms in it: markup from the server, taken over in the browser only after the terms are marked. */
import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';

export function App() {
  const [times, setTimes] = useState(0);
  return h(
    'main',
    null,
    h('p', null, '门诊', h('b', { id: 'term' }, '起付线'), ' 已看 ', times, ' 次'),
    h('p', { id: 'changing' }, times === 0 ? '统筹支付' : '再看大病保险'),
    h('button', { type: 'button', onClick: () => setTimes(times + 1) }, '再看一次'),
    times > 0 && h('p', null, '先行自付'),
  );
}

function start(root: Element): void {
  if (!CSS.highlights.get('yibao-term')?.size) {
    requestAnimationFrame(() => start(root));
    return;
  }
  hydrateRoot(root, h(App), { onRecoverableError: (error) => console.error(error) });
  root.setAttribute('data-started', '');
}

const root = typeof document === 'undefined' ? null : document.getElementById('root');
if (root) start(root);
