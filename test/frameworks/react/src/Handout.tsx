import type {IjnActionEvent} from 'ijn-elements';
import 'ijn-elements/principles/define';
import 'ijn-elements/jsx';

interface Props {
  language: string;
  onAct: (event: IjnActionEvent) => void;
}

export function Handout({language, onAct}: Props) {
  return (
    <ijn-principles lang={language} language-menu onijn-action={onAct}>
      <p>
        Read the handout of the{' '}
        <a href="https://immigrantjusticenetwork.org">Immigrant Justice Network</a>.
      </p>
    </ijn-principles>
  );
}
