/** Saves that were cut off since somebody looked last. */
import { useEffect, useState } from 'preact/hooks';
import { CutOffNotice } from '@/components/cut-off-notice';
import type { CutOffSave } from '@/utils/services/save-journal';
import { useService } from '../service-context';

export function CutOff() {
  const service = useService();
  const [saves, setSaves] = useState<readonly CutOffSave[]>([]);
  useEffect(() => {
    // Where they cannot be read now, they are told of the next time.
    service.listCutOff().then(setSaves, () => undefined);
  }, [service]);
  return (
    <CutOffNotice
      saves={saves}
      onDismiss={() => {
        setSaves([]);
        void service.dismissCutOff(saves.map(({ exhibitId }) => exhibitId));
      }}
    />
  );
}
