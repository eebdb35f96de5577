import { css } from './css.ts'

/** A section's front: its articles as a river with the days beside it, the most read at the side. */
export const sectionStyles = css`
  .sheet {
    display: grid;
    gap: calc(1.5 * var(--gap)) 4rem;
  }
  .river > * {
    border-block-start: 1px solid var(--rule);
    padding-block: 1rem 1.25rem;
  }
  .river > .lead {
    border-block-start: 3px solid var(--ink);
    padding-block-end: 1.75rem;
  }
  .river > .lead :is(h2, h3) {
    font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.625rem);
  }
  @media (width >= 48rem) {
    .river > article:not(.lead) {
      display: grid;
      grid-template-columns: 8rem minmax(0, 1fr);
      column-gap: 1.5rem;
    }
    .river > article:not(.lead) > * {
      grid-column: 2;
    }
    .river > article:not(.lead) > .fine {
      grid-column: 1;
      grid-row: 1;
      padding-block-start: 0.25rem;
    }
  }
  @media (width >= 64rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) 18.5rem;
    }
  }
`
