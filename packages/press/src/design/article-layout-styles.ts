import { css } from './css.ts'

/** Where the parts of an article's page stand: one column, then lists in two below it, then facts and lists beside it. */
export const articleLayoutStyles = css`
  @media (width >= 48rem) {
    .story > *,
    .beside,
    .related {
      max-inline-size: var(--measure);
      margin-inline: auto;
    }
    .beside {
      grid-template-columns: 1fr 1fr;
      column-gap: 2.5rem;
    }
    .beside > .next {
      grid-column: 2;
      text-align: end;
    }
    .lists {
      margin-block-start: calc(1.5 * var(--gap));
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (width >= 75rem) {
    .spread {
      display: grid;
      grid-template-columns: minmax(0, 53rem) minmax(18rem, 1fr);
      column-gap: 2.5rem;
    }
    .story {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr);
      column-gap: 3rem;
    }
    .story > *,
    .beside,
    .related {
      inline-size: 100%;
      margin-inline: 0;
      grid-column: 2;
    }
    .story > :is(h1, nav) {
      grid-column: 1 / -1;
      max-inline-size: none;
    }
    .facts {
      display: grid;
      align-content: start;
      grid-area: 3 / 1 / 9;
      border-block: 0;
      border-block-start: 3px solid var(--ink);
    }
    :is(.beside, .related) {
      margin-inline-start: 16rem;
      inline-size: auto;
    }
    .lists {
      grid-template-columns: 1fr;
      margin-block-start: 3.25rem;
      border-inline-start: 1px solid var(--rule);
      padding-inline-start: 2.5rem;
    }
  }
`
