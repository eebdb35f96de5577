import { css } from './css.ts'

/** Fields of a form, each under its label. */
export const fieldStyles = css`
  label,
  .field {
    display: grid;
    align-content: start;
    gap: 0.25rem;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.5rem;
    border: 1px solid var(--soft);
    border-radius: 0;
    padding: 0.375rem 0.625rem;
    background: var(--paper);
    color: var(--ink);
    font: 1rem / 1.45 var(--sans);
  }
`
