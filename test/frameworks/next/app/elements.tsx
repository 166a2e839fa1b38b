import {hear, type State} from 'driven';
import 'ijn-elements/define';
import {useEffect, useRef} from 'react';

const events = [
  'ijn-feed-ready',
  'ijn-feed-error',
  'ijn-action',
  'ijn-stage-change',
  'ijn-language-change',
] as const;

/** Every attribute and every event. */
export function Elements({state}: {state: State}) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = main.current;
    for (const event of events) element?.addEventListener(event, hear);
    return () => {
      for (const event of events) element?.removeEventListener(event, hear);
    };
  }, []);
  const shared = {
    lang: state.lang ?? undefined,
    feed: state.feed,
    'feed-key': state.feedKey,
    region: state.region,
    source: state.source,
    'heading-level': state.headingLevel,
  };
  return (
    <main ref={main}>
      <ijn-principles
        {...shared}
        principle={state.principle}
        show={state.show}
        language-menu={state.languageMenu}
        printable={state.printable}
        quick-exit={state.quickExit}
      />
      <ijn-action-card {...shared} action={state.action} />
      <ijn-pipeline-diagram {...shared} stage={state.stage} orientation={state.orientation} />
    </main>
  );
}
