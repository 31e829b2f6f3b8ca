import { useEffect, useState } from 'preact/hooks';
import { onMessage, type PageTerm, tellPage } from '../background/messages';
import { type FoundTerm, mergeFrames } from './frame-terms';

/** A page that has not answered by then has nobody in it who could. */
const SILENT_AFTER_MS = 400;
/** A page that was still loading has more to say a moment later. */
const ASK_AGAIN_AFTER_MS = 1_500;

export interface PageTerms {
  /** Whether anybody in the page answered; nothing while the answer may still come. */
  answered?: boolean;
  terms: FoundTerm[];
  /** Goes to a term in the page and closes the popup. */
  jump(term: FoundTerm): void;
}

/** The terms of the page in a tab, asked from all its frames. Without a tab there is no page to ask. */
export function usePageTerms(tab: number | undefined): PageTerms {
  const [reports, setReports] = useState<ReadonlyMap<number, readonly PageTerm[]>>(new Map());
  const [silent, setSilent] = useState(false);

  useEffect(() => {
    if (tab === undefined) return;
    const ask = () => void tellPage(tab, { kind: 'report-terms' }).catch(console.error);
    const stopListening = onMessage((message, sender) => {
      if (message.kind !== 'page-terms' || sender.tab?.id !== tab) return;
      setReports((before) => new Map(before).set(sender.frameId ?? 0, message.terms));
    });
    ask();
    const timers = [setTimeout(() => setSilent(true), SILENT_AFTER_MS), setTimeout(ask, ASK_AGAIN_AFTER_MS)];
    return () => {
      stopListening();
      timers.forEach(clearTimeout);
    };
  }, [tab]);

  const jump = ({ id, frame }: FoundTerm) => {
    if (tab === undefined) return;
    tellPage(tab, { kind: 'jump', term: id }, frame)
      .catch(console.error)
      .finally(() => window.close());
  };
  const answered = reports.size > 0 ? true : silent ? false : undefined;
  return { terms: mergeFrames(reports), jump, ...(answered !== undefined && { answered }) };
}
