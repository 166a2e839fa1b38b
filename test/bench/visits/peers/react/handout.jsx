import {FormattedDate, FormattedDisplayName, FormattedMessage} from 'react-intl';

/** The handout in one language; its messages come from the provider. */
export function Handout({content}) {
  const {language, title, question, introduction, principles, more, pipeline, partners} = content;
  return (
    <article className="handout" lang={language}>
      <header>
        <p className="title">{title}</p>
        <h2 className="question">{question}</h2>
        {introduction && <p className="lead">{introduction}</p>}
      </header>
      <ol className="principles">
        {principles.map((principle) => (
          <Principle key={principle.id} {...principle} />
        ))}
      </ol>
      <section className="pipeline">
        <h3>{pipeline.title}</h3>
        <p className="lead">{pipeline.summary}</p>
        <ol className="stages">
          {pipeline.stages.map((stage) => (
            <Stage key={stage.id} {...stage} />
          ))}
        </ol>
      </section>
      <section className="more">
        <h3>
          <FormattedMessage id="more" />
        </h3>
        <Cards cards={more} />
      </section>
      <section className="partners">
        <h3 className="section-title">
          <FormattedMessage id="partners" />
        </h3>
        <ul>
          {partners.map(({name, alsoKnownAs, ...link}) => (
            <li key={name}>
              <Link {...link}>{name}</Link>
              {alsoKnownAs && <p className="quiet">{alsoKnownAs}</p>}
            </li>
          ))}
        </ul>
      </section>
      <Colophon {...content} />
    </article>
  );
}

function Principle({title, highlight, body, stages, cards}) {
  return (
    <li className="principle">
      <h3>{title}</h3>
      {highlight && <p className="highlight">{highlight}</p>}
      <Paragraphs texts={body} />
      <p>
        <Label id="whereInPipeline" as="span" /> {stages.join(' · ')}
      </p>
      <Cards cards={cards} />
    </li>
  );
}

const Cards = ({cards}) => (
  <div className="cards">
    {cards.map((card) => (
      <Card key={card.id} {...card} />
    ))}
  </div>
);

function Card(card) {
  const {kind, status, title, body, outcome, sources} = card;
  return (
    <article className="card">
      <h4>{title}</h4>
      <p className="eyebrow">
        <FormattedMessage id={`kind.${kind}`} />{' '}
        <span className="badge">
          <FormattedMessage id={`status.${status}`} />
        </span>
      </p>
      {outcome && (
        <>
          <p>{outcome.summary}</p>
          <p className="quiet">
            <FormattedMessage id={`status.${status}`} /> · <Day date={outcome.date} />
          </p>
          {status === 'won' && (
            <div className="way">
              <ShareButton words={outcome.summary} />
            </div>
          )}
        </>
      )}
      <Paragraphs texts={body} />
      <Facts {...card} />
      {status === 'open' && <WayToAct {...card} />}
      <Sources sources={sources} />
    </article>
  );
}

function Facts({target, places}) {
  return (
    <dl className="facts">
      {target && (
        <div>
          <dt>
            <FormattedMessage id="whoDecides" />
          </dt>
          <dd>{target}</dd>
        </div>
      )}
      {places.length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="where" />
          </dt>
          <dd>
            {places.join(', ')} (<FormattedDisplayName type="region" value="US" />)
          </dd>
        </div>
      )}
    </dl>
  );
}

function WayToAct({kind, expect, reveals, script, toShare, link}) {
  return (
    <>
      {expect.length > 0 && <Label id="expect" />}
      <Paragraphs texts={expect} />
      <Label id="reveals" />
      <p>{reveals ?? <FormattedMessage id={`reveals.${kind}`} />}</p>
      <p className="quiet">
        <FormattedMessage id="unchecked" />
      </p>
      <div className="way">
        {script.length > 0 && (
          <details>
            <summary>
              <FormattedMessage id="say" />
            </summary>
            <Paragraphs texts={script} />
          </details>
        )}
        {toShare && (
          <>
            <blockquote>
              <p>{toShare}</p>
            </blockquote>
            <ShareButton words={toShare} />
          </>
        )}
        {link && (
          <a className="button" href={link.href} rel="noopener noreferrer">
            <FormattedMessage id={`open.${kind}`} />{' '}
            <small>{[link.host, link.speaks].filter(Boolean).join(' · ')}</small>
          </a>
        )}
      </div>
    </>
  );
}

function Stage(stage) {
  const {title, term, isGateway, isExit, decides, interventions, ways, body, programs, sources} =
    stage;
  return (
    <li className="stage">
      {isGateway && <Label id="gateway" />}
      {isExit && <Label id="exit" />}
      <details>
        <summary>
          <span className="name">{title}</span>
        </summary>
        <Paragraphs texts={body} />
        {programs.length > 0 && (
          <>
            <Label id="programs" />
            <List texts={programs} />
          </>
        )}
        <Sources sources={sources} />
      </details>
      {term && (
        <p className="quiet">
          <FormattedMessage id="term" /> {term}
        </p>
      )}
      {decides.length > 0 && (
        <p>
          <Label id="whoDecides" as="span" /> {decides.join(' · ')}
        </p>
      )}
      <Label id="stepIn" />
      <List texts={interventions} />
      <ul className="ways">
        {ways.map(({kind, to, label}) => (
          <li key={kind + to}>
            <FormattedMessage id={kind} /> <strong>{to}</strong>
            {label && `: ${label}`}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Sources({sources}) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>
        <FormattedMessage id="sources" /> {sources.length}
      </summary>
      <ul>
        {sources.map(({title, date, ...link}) => (
          <li key={link.href}>
            <Link {...link}>{title}</Link> {date && <Day date={date} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Colophon({publisher, issued, timeZone}) {
  const {name, ...link} = publisher;
  const day = (
    <FormattedDate value={issued} year="numeric" month="long" day="numeric" timeZone={timeZone} />
  );
  return (
    <p className="quiet">
      <Link {...link}>{name}</Link> · <FormattedMessage id="asOf" values={{day}} /> ·{' '}
      <Link {...link}>
        <FormattedMessage id="mistake" />
      </Link>
    </p>
  );
}

/** A day, a month or a year, as long as the date says. */
function Day({date}) {
  const [, month, day] = date.split('-');
  return (
    <time dateTime={date}>
      <FormattedDate
        value={date}
        year="numeric"
        month={month && 'long'}
        day={day && 'numeric'}
        timeZone="UTC"
      />
    </time>
  );
}

const ShareButton = ({words}) => (
  <button
    className="button"
    type="button"
    onClick={() =>
      navigator.share
        ? navigator.share({text: words}).catch(() => {})
        : navigator.clipboard?.writeText(words)
    }
  >
    <FormattedMessage id="share" />
  </button>
);

const Link = ({href, host, children}) => (
  <>
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>{' '}
    <bdi className="quiet">{host}</bdi>
  </>
);

const Label = ({id, as: Tag = 'p'}) => (
  <Tag className="label">
    <FormattedMessage id={id} />
  </Tag>
);

/** The one mark that the built-in feed uses is `*emphasis*`. */
const Marked = ({text}) =>
  text.split(/\*([^*]+)\*/).map((run, i) => (i % 2 === 1 ? <em key={run}>{run}</em> : run));

const Paragraphs = ({texts}) =>
  texts.map((text) => (
    <p key={text}>
      <Marked text={text} />
    </p>
  ));

const List = ({texts}) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
