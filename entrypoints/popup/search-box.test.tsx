// @vitest-environment happy-dom
import { createRef, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SearchBox } from './search-box';

afterEach(() => render(null, document.body));

function boxThatAsks(onAsk: (query: string) => void): HTMLInputElement {
  const nothing = () => {};
  render(
    <SearchBox box={createRef()} hasText={false} hasList={false} onAsk={onAsk} onSubmit={nothing} onClear={nothing} />,
    document.body,
  );
  return document.querySelector('input')!;
}

it('asks for what is written, but not for the letters that an input method is still composing', () => {
  const onAsk = vi.fn();
  const box = boxThatAsks(onAsk);
  box.value = "li'nian";
  box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  expect(onAsk).not.toHaveBeenCalled();
  box.value = '历年';
  box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(onAsk).toHaveBeenLastCalledWith('历年');
  box.value = '历年x';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  expect(onAsk).toHaveBeenLastCalledWith('历年x');
});

it('keeps its text when it is shown again', () => {
  const box = boxThatAsks(() => {});
  box.value = '写到一半';
  boxThatAsks(() => {});
  expect(box.isConnected).toBe(true);
  expect(box.value).toBe('写到一半');
});
