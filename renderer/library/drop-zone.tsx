import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUploads } from '../state/uploads.tsx';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A folder comes as a file that cannot be read. */
function takenFrom(items: Iterable<DataTransferItem>): { readonly files: File[]; readonly folders: string[] } {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/**
 * Files that are dropped anywhere on the window go into the library. Without this a browser leaves the page for the file that
 * was dropped on it, and a shell that may not leave does nothing.
 */
export function DropZone({ onDropped }: { readonly onDropped: () => void }) {
  const { t } = useTranslation();
  const { add, refuse } = useUploads();
  const [over, setOver] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const { files, folders } = takenFrom(event.dataTransfer?.items ?? []);
    if (files.length > 0) add(files);
    for (const name of folders) refuse(name, t('library.folder', { name }));
    if (files.length + folders.length > 0) onDropped();
  });
  useEffect(() => {
    const drop = (event: DragEvent) => onDrop(event);
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Only what leaves the window itself has nothing that it goes to.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over ? (
    <div className="drop-zone">
      <p>{t('library.drop')}</p>
    </div>
  ) : null;
}
