import { css } from './css.ts'

/** Pages that say something instead of showing an article: nothing here, withdrawn, broken, no edition yet. */
export const noticeStyles = css`
  .notice {
    max-inline-size: 46rem;
    padding-block: calc(1.5 * var(--gap));
  }
  .notice h1 {
    margin-block-end: 1rem;
    font-size: var(--size-5);
    letter-spacing: -0.02em;
    line-height: 1.05;
  }
  .notice p {
    max-inline-size: var(--measure);
    margin-block-end: 1.25rem;
    font-size: var(--size-3);
  }
  .notice section {
    margin-block-start: 2.5rem;
  }
  .notice pre {
    overflow-x: auto;
    margin-block-end: 1.25rem;
    border-inline-start: 3px solid var(--spot);
    padding: 1rem;
    background: var(--tint);
    font:
      var(--size-1) / 1.5 ui-monospace,
      monospace;
  }
`
