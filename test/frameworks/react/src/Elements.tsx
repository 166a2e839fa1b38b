import {hear, type State} from 'driven';
import 'ijn-elements/define';

/** Every attribute and every event. */
export function Elements({state}: {state: State}) {
  const shared = {
    lang: state.lang,
    feed: state.feed,
    'feed-key': state.feedKey,
    region: state.region,
    source: state.source,
    'heading-level': state.headingLevel,
    'onijn-feed-ready': hear,
    'onijn-feed-error': hear,
    'onijn-action': hear,
  };
  return (
    <main>
      <ijn-principles
        {...shared}
        principle={state.principle}
        show={state.show}
        language-menu={state.languageMenu}
        printable={state.printable}
        quick-exit={state.quickExit}
        onijn-stage-change={hear}
        onijn-language-change={hear}
      />
      <ijn-action-card {...shared} action={state.action} />
      <ijn-pipeline-diagram
        {...shared}
        stage={state.stage}
        orientation={state.orientation}
        onijn-stage-change={hear}
      />
    </main>
  );
}
