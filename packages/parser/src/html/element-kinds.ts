/** Elements that stand within a line; any other ends the line before it and the line in it. */
export const inlineElements = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements that hold nothing to be read in a paper: programs, styles, drawings, and what is typed or chosen in. */
export const droppedElements = new Set(
  'applet area button canvas datalist dialog frameset head input link math menu meta meter nobody noframes noembed option optgroup output param progress rp script select style svg template textarea title'.split(
    ' ',
  ),
)
