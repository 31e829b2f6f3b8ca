import { useCallback, useEffect, useState } from 'preact/hooks';
import { listPins, type Pin } from '@/userdata/pin-store';
import { watchPins } from '@/userdata/pins';

export interface Pins {
  /** Newest first; nothing until they have been read. */
  list?: Pin[];
  /** Set when they could not be read. */
  unreadable: boolean;
  read(): void;
}

/** The pins, kept right wherever else one is added or removed. */
export function usePins(): Pins {
  const [list, setList] = useState<Pin[]>();
  const [unreadable, setUnreadable] = useState(false);
  const read = useCallback(() => {
    listPins().then(
      (pins) => {
        setList(pins);
        setUnreadable(false);
      },
      (error) => {
        console.error(error);
        setUnreadable(true);
      },
    );
  }, []);
  useEffect(() => {
    read();
    return watchPins(read);
  }, [read]);
  return { unreadable, read, ...(list && { list }) };
}
