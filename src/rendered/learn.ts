/**
 * What hydration has to know of the Lit that draws an element: nothing in npm, where all share one module. The script tag
 * has learn.script-tag.ts in this place.
 *
 * @param _place Where Lit has begun to draw.
 * @returns The mark that it left there.
 */
export const learnFrom = (place: Node): ChildNode | undefined =>
  (place as unknown as Record<string, {startNode: ChildNode} | undefined>)['_$litPart$']?.startNode;
