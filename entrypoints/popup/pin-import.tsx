import { useRef, useState } from 'preact/hooks';
import { say } from '@/components/words/words';
import { FILE_LIMIT, type ImportPlan, planImport, readPinFile } from '@/userdata/pin-file';
import { readRecords, writeRecords } from '@/userdata/pin-store';
import { summaryOf } from './knowledge';

type State = { plan: ImportPlan; entries: unknown[] } | { problem: string } | { done: string } | undefined;

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
const LISTED = 8;

/** Takes in a file of pins: first says what it would change, and changes it only when the person agrees. */
export function PinImport() {
  const [state, setState] = useState<State>();
  const input = useRef<HTMLInputElement>(null);

  const look = async (file: File | undefined) => {
    if (!file) return;
    try {
      // What is too large is not even read.
      const bytes = file.size > FILE_LIMIT ? new Uint8Array(FILE_LIMIT + 1) : new Uint8Array(await file.arrayBuffer());
      const entries = readPinFile(bytes);
      setState({ plan: planImport(entries, await readRecords()), entries });
    } catch (error) {
      setState({ problem: words(error) });
    }
    if (input.current) input.current.value = '';
  };
  const take = async (entries: unknown[]) => {
    try {
      // Made anew: something may have been pinned since.
      const plan = planImport(entries, await readRecords());
      await writeRecords(plan.records);
      setState({ done: say('import_done', { added: plan.added.length, merged: plan.changed.length }) });
    } catch (error) {
      setState({ problem: words(error) });
    }
  };
  const plan = state && 'plan' in state ? state.plan : undefined;
  const changes = plan ? [...plan.added, ...plan.changed] : [];
  return (
    <div class="pin-import">
      <label class="file">
        <span>{say('import_choose')}</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          data-action="import"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      {state && 'problem' in state && (
        <p class="problem" role="alert">
          {state.problem}
        </p>
      )}
      <p role="status">{state && 'done' in state ? state.done : ''}</p>
      {plan && state && 'entries' in state && (
        <section class="import-plan" aria-labelledby="import-title">
          <h3 id="import-title">{say('import_title')}</h3>
          <p>
            {say('import_plan', {
              added: plan.added.length,
              merged: plan.changed.length,
              unchanged: plan.unchanged,
              refused: plan.refused.length,
            })}
          </p>
          <ul class="bullets">
            {changes.slice(0, LISTED).map((target) => (
              <li key={`${target.kind}/${target.id}`}>
                {summaryOf(target)?.title ?? say('import_unknown', { id: target.id })}
              </li>
            ))}
            {changes.length > LISTED && <li>{say('import_more', { count: changes.length - LISTED })}</li>}
          </ul>
          {plan.refused.slice(0, LISTED).map(({ number, why }) => (
            <p key={number} class="problem">
              {say('import_refused', { number, why })}
            </p>
          ))}
          <div class="actions">
            {changes.length > 0 && (
              <button type="button" data-action="take-import" onClick={() => void take(state.entries)}>
                {say('import_take')}
              </button>
            )}
            <button type="button" data-action="leave-import" onClick={() => setState(undefined)}>
              {say('import_leave')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
