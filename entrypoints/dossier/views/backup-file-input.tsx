/** Which file to restore: chosen, or dropped here. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { backupTexts } from '@/utils/texts/backup';
import { formatSize } from '@/utils/texts/format';

export interface BackupFileInputProps {
  readonly file: File | null;
  readonly onFile: (file: File) => void;
}

export function BackupFileInput({ file, onFile }: BackupFileInputProps) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const first = files?.[0];
    if (first !== undefined) onFile(first);
  };
  return (
    <div
      class={over ? 'drop drop--over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="label" for="backup-file">
        {t.chooseFile}
      </label>
      <input
        id="backup-file"
        class="drop__file"
        type="file"
        accept=".age"
        aria-describedby="backup-file-hint"
        onChange={(event) => {
          take(event.currentTarget.files);
        }}
      />
      <p id="backup-file-hint" class="hint">
        {t.dropHint}
      </p>
      <p role="status" class="drop__name">
        {file !== null && (
          <>
            <bdi>{file.name}</bdi> · {formatSize(file.size, language)}
          </>
        )}
      </p>
    </div>
  );
}
