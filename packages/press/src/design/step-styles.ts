import { css } from './css.ts'

/** A link to the page before or after, under a word that says which. */
export const stepStyles = css`
  .step {
    display: block;
    border-block-start: 1px solid var(--rule);
    padding-block: 0.625rem;
    font: 600 1rem / 1.3 var(--head);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .step > .fine {
    display: block;
    margin-block-end: 0.25rem;
  }
`
