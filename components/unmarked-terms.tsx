import { termKey } from '@/userdata/unmarked';
import { UnmarkedList } from './unmarked-list';
import { useUnmarked } from './use-unmarked';
import { say } from './words/words';

interface UnmarkedTermsProps {
  /** Nothing for a term that this version does not have. */
  nameOf(id: string): string | undefined;
  /** What to say when there are none. */
  none: string;
}

/** The terms that the person no longer wants marked, each with the way back. */
export function UnmarkedTerms({ nameOf, none }: UnmarkedTermsProps) {
  const { unmarked, problem, bringBack } = useUnmarked();
  const rows = [...unmarked.terms].flatMap((id) => {
    const name = nameOf(id);
    return name === undefined ? [] : [{ id, key: termKey(id), name }];
  });
  return (
    <UnmarkedList
      id="unmarked-title"
      title={say('options_unmarked')}
      action={say('options_unmarked_again')}
      actionOn={(name) => say('options_unmarked_again_name', { name })}
      {...{ rows, none, problem, bringBack }}
    />
  );
}
