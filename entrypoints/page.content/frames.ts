/**
 * A card may be drawn in the frame of its term or in a frame around it that shares its origin. What a person sees of a
 * frame can be less than the frame holds: portals let frames be as high as their content.
 */
import { type Box, intersection, type TermLines } from './placement';

export type FrameWindow = Window & typeof globalThis;

/** A frame that a card can be drawn in, with the term where it stands in that frame's viewport. */
export interface Level {
  view: FrameWindow;
  /** What the term is part of: its text, or the frame element that it is in. */
  anchor: Node;
  term: TermLines;
  /** What can be seen of the frame. */
  room: Box;
}

/** From the frame of the term outwards. `inSight` is what can be seen of the first one where no parent can be asked. */
export function levelsAround(anchor: Node, term: TermLines, inSight?: Box): Level[] {
  const own: Level = { view: window, anchor, term, room: viewportOf(window) };
  if (inSight && !reachesTop()) own.room = intersection(own.room, inSight);
  const levels = [own];
  const places: FramePlace[] = [];
  for (let inner = own; ; ) {
    const around = frameAround(inner.view);
    if (!around) break;
    const { frame, view } = around;
    const place = placeOf(frame, view, inner.view);
    const outward = (box: Box) => scaled(box, place);
    const outer: Level = {
      view,
      anchor: frame,
      term: { line: outward(inner.term.line), others: inner.term.others.map(outward) },
      room: viewportOf(view),
    };
    levels.push(outer);
    places.push(place);
    inner = outer;
  }
  // What is out of sight in a frame is out of sight in the frames inside.
  for (let i = levels.length - 2; i >= 0; i--) {
    const [inner, outer, place] = [levels[i], levels[i + 1], places[i]];
    if (inner && outer && place) inner.room = intersection(inner.room, inverse(outer.room, place));
  }
  return levels;
}

/** The windows around this one that share its origin, the nearest first. */
export function windowsAround(): FrameWindow[] {
  const views: FrameWindow[] = [];
  for (let around = frameAround(window); around; around = frameAround(around.view)) views.push(around.view);
  return views;
}

/** Whether all frames around this one share its origin. */
export function reachesTop(): boolean {
  return (windowsAround().at(-1) ?? window) === window.top;
}

function frameAround(view: FrameWindow): { frame: Element; view: FrameWindow } | undefined {
  // Null in a frame whose parent is of another origin, or from which this one is sandboxed.
  const { frameElement: frame } = view;
  const outer = frame?.ownerDocument.defaultView;
  // Around a frame that is the whole screen nothing is shown.
  if (!frame || !outer || frame.ownerDocument.fullscreenElement === frame) return undefined;
  return { frame, view: outer };
}

/** Where the corner of a frame's viewport is in the frame around it, and how large a pixel of it is there. */
interface FramePlace {
  left: number;
  top: number;
  scale: number;
}

function placeOf(frame: Element, outer: FrameWindow, inner: FrameWindow): FramePlace {
  const box = frame.getBoundingClientRect();
  const { offsetWidth } = frame as HTMLElement;
  const drawn = offsetWidth ? box.width / offsetWidth : 1;
  const style = outer.getComputedStyle(frame);
  const inset = (...names: string[]) =>
    names.reduce((sum, name) => sum + (Number.parseFloat(style.getPropertyValue(name)) || 0), 0);
  const left = inset('border-left-width', 'padding-left');
  const top = inset('border-top-width', 'padding-top');
  const width = box.width - (left + inset('border-right-width', 'padding-right')) * drawn;
  return {
    left: box.left + left * drawn,
    top: box.top + top * drawn,
    scale: inner.innerWidth > 0 && width > 0 ? width / inner.innerWidth : 1,
  };
}

function scaled({ left, top, right, bottom }: Box, place: FramePlace): Box {
  return {
    left: place.left + left * place.scale,
    top: place.top + top * place.scale,
    right: place.left + right * place.scale,
    bottom: place.top + bottom * place.scale,
  };
}

function inverse({ left, top, right, bottom }: Box, place: FramePlace): Box {
  return {
    left: (left - place.left) / place.scale,
    top: (top - place.top) / place.scale,
    right: (right - place.left) / place.scale,
    bottom: (bottom - place.top) / place.scale,
  };
}

/** Without scroll bars, and of a page that is pinched larger what is on the screen. */
export function viewportOf(view: FrameWindow): Box {
  const { width, height } = fixedArea(view);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const visual = view.visualViewport;
  if (!visual || visual.scale <= 1) return whole;
  const { offsetLeft, offsetTop } = visual;
  return intersection(whole, {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + visual.width,
    bottom: offsetTop + visual.height,
  });
}

/** What `position: fixed` is measured against. */
export function fixedArea({ document, innerWidth, innerHeight }: FrameWindow): { width: number; height: number } {
  // In quirks mode, which old portals are in, the viewport's size is that of `body`.
  const element = document.compatMode === 'BackCompat' ? document.body : document.documentElement;
  const within = (size: number | undefined, limit: number) => (size && size < limit ? size : limit);
  return { width: within(element?.clientWidth, innerWidth), height: within(element?.clientHeight, innerHeight) };
}
