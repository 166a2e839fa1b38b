/** Every file of stories; listed.node.test.ts sees that none is missing. */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import * as actionKinds from '../../stories/action-kinds.stories.js';
import * as gallery from '../../stories/gallery.stories.js';
import * as actionCard from '../../stories/ijn-action-card.stories.js';
import * as pipelineDiagram from '../../stories/ijn-pipeline-diagram.stories.js';
import * as principles from '../../stories/ijn-principles.stories.js';
import * as recipes from '../../stories/recipes.stories.js';
import * as theming from '../../stories/theming.stories.js';

/** A story, merged with what its file says for all. */
export interface AnyStory {
  /** File and export, as `recipes: Events`. */
  name: string;
  tags: readonly string[];
  args: Readonly<Record<string, unknown>>;
  globals: Readonly<Record<string, string>>;
  /** What the story shows, after its loaders have run. */
  render: () => Promise<unknown>;
}

interface Module {
  default: Meta;
}

const files = {actionCard, actionKinds, gallery, pipelineDiagram, principles, recipes, theming};

function merged(name: string, meta: Meta, story: StoryObj): AnyStory {
  const render = story.render ?? meta.render;
  if (!render) throw new Error(`${name} has no render function`);
  const args = {...meta.args, ...story.args};
  const globals = {...meta.globals, ...story.globals};
  const loaders = [story.loaders ?? []].flat();
  return {
    name,
    tags: [...(meta.tags ?? []), ...(story.tags ?? [])],
    args,
    globals,
    async render() {
      // Our loaders and render functions use nothing else of what Storybook hands them.
      const context = {args, globals, loaded: {}} as Parameters<typeof render>[1];
      for (const load of loaders) {
        const loaded = await load(context);
        Object.assign(context.loaded, loaded);
      }
      return render(args, context);
    },
  };
}

/** Every story there is. */
export const allStories: readonly AnyStory[] = Object.entries(files).flatMap(([file, module]) => {
  const {default: meta, ...stories} = module as Module & Record<string, StoryObj>;
  return Object.entries(stories).map(([name, story]) =>
    merged(`${file}: ${name}`, meta, story as StoryObj),
  );
});
