import { css } from './css.ts'

/** The paper about itself: headings in a column beside their text. */
export const aboutStyles = css`
  .about section {
    margin-block-end: var(--gap);
    border-block-start: 3px solid var(--ink);
  }
  .about .label {
    border: 0;
  }
  .about .copy {
    max-inline-size: var(--measure);
    text-wrap: pretty;
  }
  .about .copy p + p {
    margin-block-start: 0.9em;
  }
  .feeds {
    margin-block-start: 1rem;
    font: var(--size-1) / 1.4 var(--sans);
    font-size-adjust: none;
  }
  .feeds li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    border-block-start: 1px solid var(--rule);
    padding-block: 0.25rem;
  }
  .feeds span {
    flex: 1 0 10rem;
    padding-block: 0.25rem;
    font-weight: 600;
  }
  .feeds a {
    padding-block: 0.25rem;
    color: var(--spot);
  }
  @media (width >= 64rem) {
    .about section {
      display: grid;
      grid-template-columns: 18.5rem minmax(0, 1fr);
      column-gap: 4rem;
      padding-block-start: 0.25rem;
    }
    .about .copy {
      padding-block-start: 0.5rem;
    }
  }
`
