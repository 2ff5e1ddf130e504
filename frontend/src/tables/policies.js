const PERMITTED = ['UNIQUE', 'FIRST', 'ANY', 'COLLECT', 'RULE ORDER'];

/** Of all that DMN knows: what our engine is asked to do, and whatever stands in the file already, so that it can be seen and changed. */
export function permitted(all, tables) {
  return all.filter(
    ({ value }) =>
      PERMITTED.includes(value.hitPolicy) ||
      tables.some(({ hitPolicy, aggregation }) => hitPolicy === value.hitPolicy && aggregation === value.aggregation),
  );
}
