'use client';

import type {IjnActionEvent, IjnPrinciples} from 'ijn-elements';
import 'ijn-elements/principles/define';
import 'ijn-elements/jsx';
import {useEffect, useRef} from 'react';

interface Props {
  language: string;
  onAct: (event: IjnActionEvent) => void;
}

export function Handout({language, onAct}: Props) {
  const handout = useRef<IjnPrinciples>(null);
  useEffect(() => {
    const element = handout.current;
    element?.addEventListener('ijn-action', onAct);
    return () => element?.removeEventListener('ijn-action', onAct);
  }, [onAct]);
  return (
    <ijn-principles ref={handout} lang={language} language-menu>
      <p>
        Read the handout of the{' '}
        <a href="https://immigrantjusticenetwork.org">Immigrant Justice Network</a>.
      </p>
    </ijn-principles>
  );
}
