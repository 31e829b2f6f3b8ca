import { OpenButton } from '@/components/open-button';
import type { Reference } from '@/knowledge/compiled';
import type { Pin } from '@/userdata/pins';

interface Summary {
  title: string;
  line: string;
}

interface PinnedRowProps {
  pin: Pin;
  /** Nothing when this version of the knowledge base does not have it any more. */
  summary: Summary | undefined;
  onOpen(reference: Reference): void;
  onRemove(): void;
}

export function PinnedRow({ pin, summary, onOpen, onRemove }: PinnedRowProps) {
  return (
    <li class="pinned" data-pinned={pin.id} data-kind={pin.kind}>
      {summary ? (
        <OpenButton class="row" reference={pin} onOpen={onOpen}>
          <span class="row-name">{summary.title}</span>
          <span class="row-line">{summary.line}</span>
        </OpenButton>
      ) : (
        <p class="row gone">
          <span class="row-name">{titleOf(summary)}</span>
          <span class="row-line">编号 {pin.id}。可以移除，也可以在上面重新问一句。</span>
        </p>
      )}
      <button type="button" class="unpin" data-action="unpin" aria-label={`移除收藏：${titleOf(summary)}`} onClick={onRemove}>
        移除
      </button>
    </li>
  );
}

export function titleOf(summary: Summary | undefined): string {
  return summary?.title ?? '这一条已不在新版小注里';
}
