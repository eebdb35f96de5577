import { css } from './css.ts'

/** The API for people: what can be asked, an entry each, with examples that open. */
export const apiStyles = css`
  .api {
    max-inline-size: 52rem;
    font: var(--size-1) / 1.5 var(--sans);
    font-size-adjust: none;
    overflow-wrap: anywhere;
  }
  .api section {
    margin-block-start: var(--gap);
  }
  .api article {
    border-block-start: 1px solid var(--rule);
    padding-block: 0.75rem;
  }
  .api h3 {
    font-size: 1em;
  }
  .api a {
    color: var(--spot);
    text-decoration: underline;
  }
  .api :is(code, pre) {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  .api dl {
    display: grid;
    grid-template-columns: minmax(8rem, auto) 1fr;
    gap: 0.25rem 1.25rem;
    margin-block: 0.5rem;
  }
  .api dd {
    margin: 0;
  }
  .api summary {
    padding-block: 0.25rem;
    color: var(--soft);
    cursor: pointer;
  }
  .api pre {
    overflow-x: auto;
    background: var(--tint);
    padding: 0.75rem 1rem;
    overflow-wrap: normal;
  }
`
