import { formattingExamples } from './formatting-examples.ts'

/** Explains the Markdown of the text field. */
export function MarksHelp() {
  return (
    <details class="fine">
      <summary>Formatting help</summary>
      <p>The text is Markdown, as in files. Lists, quotations, table cells, captions and notes take marks, too.</p>
      <dl>
        {formattingExamples.map(({ write, means }) => (
          <>
            <dt>
              <code>{write}</code>
            </dt>
            <dd>{means}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
