import { css } from './css.ts'

/** The front page's sheet: a lead over seconds, a column of latest, a column of most read, then a band a section. */
export const frontStyles = css`
  .sheet {
    display: grid;
    gap: var(--gap);
    padding-block-start: 1rem;
  }
  .seconds {
    display: grid;
    gap: 1.5rem var(--gap);
    margin-block-start: 1.5rem;
  }
  .seconds > *,
  .row > * + * {
    border-block-start: 1px solid var(--rule);
    padding-block-start: 0.75rem;
  }
  .band {
    margin-block-start: var(--gap);
  }
  .row {
    display: grid;
    gap: 1rem 1.25rem;
  }
  .row > * + * h3 {
    text-wrap: pretty;
  }
  @media (width >= 48rem) {
    .sheet,
    .seconds {
      grid-template-columns: 1fr 1fr;
    }
    .row {
      grid-template-columns: repeat(3, 1fr);
    }
    .row > :first-child,
    .tops {
      grid-column: 1 / -1;
    }
  }
  @media (width >= 64rem) {
    .sheet {
      grid-template-columns: 2.25fr 1fr 1fr;
      gap: 1.5rem;
    }
    .row > :first-child,
    .tops {
      grid-column: auto;
    }
    /* A young paper has no second or third column yet: the lead takes their room. */
    .tops:only-child {
      grid-column: 1 / -1;
    }
    .tops:nth-last-child(2) {
      grid-column: span 2;
    }
    .tops:not(:nth-last-child(3)) .seconds {
      grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
    }
    .row {
      grid-template-columns: 2.25fr 1fr 1fr 1fr;
      gap: 1.5rem;
    }
    .sheet > * + *,
    .row > * + * {
      border: 0;
      border-inline-start: 1px solid var(--rule);
      padding-block-start: 0;
      padding-inline-start: 1.5rem;
    }
  }
`
