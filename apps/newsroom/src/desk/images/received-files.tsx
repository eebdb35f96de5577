import { deskImagePath } from '../frame/desk-address.ts'
import { ImageThumb } from './image-thumb.tsx'
import type { ReceivedFile } from './received-file.ts'

/** Says of each file of a form what became of it. */
export function ReceivedFiles({ files }: { files: readonly ReceivedFile[] }) {
  return (
    <section aria-labelledby="received">
      <h2 class="label" id="received">
        Your files
      </h2>
      <ul class="intake-rows">
        {files.map((file) => (
          <li>
            {file.image !== null && <ImageThumb image={file.image} />}
            <p>
              <strong>{file.fileName}</strong> <Outcome file={file} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ file }: { file: ReceivedFile }) {
  if (file.image === null) return <span class="error">was not added. {file.detail}</span>
  const { name, alt } = file.image
  return (
    <>
      {file.isNew ? 'was added.' : 'is in the paper already.'}{' '}
      <a href={deskImagePath(name)}>{alt === null ? 'Say what it shows' : 'Open it'}</a>
    </>
  )
}
