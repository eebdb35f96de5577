import { css } from './css.ts'

/** From a page to those beside it: buttons, and links that say where they lead. */
export const turnStyles = css`
  .turn {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
    border-block-start: 1px solid var(--rule);
    padding-block-start: 1.5rem;
  }
`
