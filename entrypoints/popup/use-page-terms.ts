import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchUnmarked } from '@/userdata/unmarked';
import { onMessage, tellPage, type Unread } from '../background/messages';
import { type FoundTerm, type FrameReport, mergeFrames } from './frame-terms';

/** A page that has not answered by then has nobody in it who could. */
const SILENT_AFTER_MS = 400;
/** A page that was still loading, or that is read anew, has more to say a moment later. */
const ASK_AGAIN_AFTER_MS = [300, 1_500];

export interface PageTerms {
  tab: number | undefined;
  /** Whether anybody in the page answered; nothing while the answer may still come. */
  answered?: boolean;
  terms: FoundTerm[];
  /** The sites that the page and its frames belong to, the page's own first. */
  sites: string[];
  /** Whether the person has switched the page's site off. */
  off: boolean;
  /** Why the page may hold more terms than these. */
  unread?: Unread;
  /** Goes to a term in the page and closes the popup. */
  jump(term: FoundTerm): void;
}

/** The terms of the page in a tab, asked from all its frames. Without a tab there is no page to ask. */
export function usePageTerms(tab: number | undefined): PageTerms {
  const [reports, setReports] = useState<ReadonlyMap<number, FrameReport>>(new Map());
  const [silent, setSilent] = useState(false);

  const ask = useCallback(() => {
    if (tab === undefined) return [];
    const now = () => void tellPage(tab, { kind: 'report-terms' }).catch(console.error);
    now();
    return ASK_AGAIN_AFTER_MS.map((wait) => setTimeout(now, wait));
  }, [tab]);

  useEffect(() => {
    if (tab === undefined) return;
    const stopListening = onMessage((message, sender) => {
      if (message.kind !== 'page-terms' || sender.tab?.id !== tab) return;
      setReports((before) => new Map(before).set(sender.frameId ?? 0, message));
    });
    const timers = [setTimeout(() => setSilent(true), SILENT_AFTER_MS), ...ask()];
    const stopWatching = watchUnmarked(() => timers.push(...ask()));
    return () => {
      stopListening();
      stopWatching();
      timers.forEach(clearTimeout);
    };
  }, [tab, ask]);

  const jump = ({ id, frame }: FoundTerm) => {
    if (tab === undefined) return;
    tellPage(tab, { kind: 'jump', term: id }, frame)
      .catch(console.error)
      .finally(() => window.close());
  };
  const answered = reports.size > 0 ? true : silent ? false : undefined;
  return { tab, ...mergeFrames(reports), jump, ...(answered !== undefined && { answered }) };
}
