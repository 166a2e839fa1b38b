/** Has the browser lay the list out as the plan says. By properties, since a strict policy forbids style attributes. */
import * as across from './across.js';
import * as down from './down.js';
import type {Graph} from './graph.js';
import type {Plan} from './layout.js';
import type {Pieces} from './measure.js';
import type {Metrics} from './model.js';

type Styles = Partial<
  Pick<
    CSSStyleDeclaration,
    | 'gridTemplateColumns'
    | 'gridColumn'
    | 'gridRow'
    | 'paddingBlockStart'
    | 'paddingBlockEnd'
    | 'paddingInlineStart'
    | 'paddingInlineEnd'
    | 'marginBlockEnd'
    | 'marginInlineStart'
    | 'marginInlineEnd'
  >
>;

const none = {
  gridTemplateColumns: '',
  gridColumn: '',
  gridRow: '',
  paddingBlockStart: '',
  paddingBlockEnd: '',
  paddingInlineStart: '',
  paddingInlineEnd: '',
  marginBlockEnd: '',
  marginInlineStart: '',
  marginInlineEnd: '',
};

/** Says only what changes: each time that something is said, the browser lays everything out anew. */
function set(element: HTMLElement, styles: Styles): void {
  for (const [name, value] of Object.entries({...none, ...styles}) as [keyof typeof none, string][])
    if (element.style[name] !== value) element.style[name] = value;
}

const px = (value: number) => `${Math.round(value * 100) / 100}px`;

/** @param width Of the drawing, as the plan has it. */
export function arrange(
  pieces: Pieces,
  {out}: Graph,
  plan: Plan,
  metrics: Metrics,
  width: number,
): void {
  const {section, list, stages, heads} = pieces;
  const panels = stages.map((stage) => stage.querySelector<HTMLElement>(':scope > .panel')!);
  if (section.dataset['run'] !== plan.run) section.dataset['run'] = plan.run;
  if (plan.run === 'down') {
    const {start, end} = down.marginsOf(plan, metrics, width);
    set(list, {paddingInlineStart: px(start), paddingInlineEnd: px(end)});
    stages.forEach((stage) => set(stage, {}));
    panels.forEach((panel) => set(panel, {}));
    heads.forEach((head, i) =>
      set(head, out[i] ? {} : {marginBlockEnd: px(down.branchOf(metrics))}),
    );
    return;
  }
  const {start, end} = across.marginsOf(plan, metrics, width);
  const cell = (width - start - end) / plan.columns;
  set(list, {
    gridTemplateColumns: `repeat(${plan.columns}, minmax(0, 1fr))`,
    paddingInlineStart: px(start),
    paddingInlineEnd: px(end),
  });
  stages.forEach((stage, i) => {
    const {row, column} = plan.cells[i]!;
    const lanes = plan.rows[row]!;
    set(stage, {
      gridRow: `${row * 3 + 1} / span 3`,
      gridColumn: out[i] ? '1 / -1' : String(column + 1),
      ...(out[i]
        ? {}
        : {
            paddingBlockStart: px(across.aboveOf(lanes, metrics)),
            paddingBlockEnd: px(metrics.gap),
          }),
    });
    set(heads[i]!, out[i] ? {} : {marginBlockEnd: px(across.belowOf(lanes, metrics))});
    // What an open stage tells takes the whole width, wherever the stage stands.
    const after = plan.columns - column - 1;
    set(
      panels[i]!,
      out[i] ? {} : {marginInlineStart: px(-column * cell), marginInlineEnd: px(-after * cell)},
    );
  });
}
