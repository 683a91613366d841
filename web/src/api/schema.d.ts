/**
 * The types of the API, written by `npm run types`; not to be changed by hand.
 * Described: 13acdb0373075239b8e9f5439d1733f570ad1fa774dd46df9e806845ce799b41
 */

export interface paths {
    "/api/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace, how much it holds, and the state it is in. */
        get: operations["workspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events in columns, for filtering in the browser. */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events by day, filtered as `dateline events` does. */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events by day, filtered as `dateline events` does. As CSV, whole. */
        get: operations["events_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event: readings, claims with their passages, disputes, neighbours, decisions, how to cite it. */
        get: operations["event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports by date, or those that hold every word of a search. */
        get: operations["reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports by date, or those that hold every word of a search. As CSV, whole. */
        get: operations["reports_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report: dates and where they come from, copies, original, text in segments, claims. */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What could not be read or coded, with reasons. */
        get: operations["unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unread.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What could not be read or coded, with reasons. As CSV, whole. */
        get: operations["unread_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reports say, one statement a row. */
        get: operations["claims"];
        put?: never;
        /** Add a claim on words selected in a report. */
        post: operations["add_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reports say, one statement a row. As CSV, whole. */
        get: operations["claims_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with the passage around its words. */
        get: operations["claim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where accounts cannot all be true, a row a reading. */
        get: operations["disputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where accounts cannot all be true, a row a reading. As CSV, whole. */
        get: operations["disputes_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who held what by place: on a day, or over all time; as the reports up to a day tell it. */
        get: operations["control"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as flat rows. */
        get: operations["holdings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holdings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as flat rows. As CSV, whole. */
        get: operations["holdings_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stood with or against whom, on a day or over all time; as the reports up to a day tell it. */
        get: operations["ties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ties/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as flat rows. */
        get: operations["tie_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ties/rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as flat rows. As CSV, whole. */
        get: operations["tie_rows_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One holding or tie with its claims, their passages and its disputes. */
        get: operations["line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The actors, those with most claims first. */
        get: operations["actors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The actors, those with most claims first. As CSV, whole. */
        get: operations["actors_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One actor: names with evidence, validity, offices, ties, holdings, events. */
        get: operations["actor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{id}/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it would mean that two actors are one: names gained, what is told of one and the other. */
        get: operations["actor_same"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims in which some words mean an actor, with their passages and events. */
        get: operations["actor_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of places as reports write them: unresolved, then ambiguous, then resolved, by frequency. */
        get: operations["places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of places as reports write them: unresolved, then ambiguous, then resolved, by frequency. As CSV, whole. */
        get: operations["places_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places a name may stand for, in any spelling or script. */
        get: operations["place_lookup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlets and voices: coverage, lag in days, copies of whom, how often contradicted, grade. */
        get: operations["sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlets and voices: coverage, lag in days, copies of whom, how often contradicted, grade. As CSV, whole. */
        get: operations["sources_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events, reports, actors and places that have all the words; the last may be a beginning. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words a claim's fields may hold: types, standings, kinds of voices, roles. */
        get: operations["vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief of a period, place, actor or type: every sentence with footnotes to the words. */
        get: operations["brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brief/drawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The charts of the brief as shapes to draw: the map, deaths over time. */
        get: operations["brief_drawn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brief.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brief as Markdown. */
        get: operations["brief_markdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brief.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brief as one self-contained HTML page, to read, send or print. */
        get: operations["brief_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chosen events as a file: CSV, GeoJSON, one HTML page, or a format of the field. */
        post: operations["export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of rulings, newest first: who, when, what it was before and became, why. */
        get: operations["decisions"];
        put?: never;
        /** Record a ruling; the chronicle follows in the background. */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of rulings, newest first: who, when, what it was before and became, why. As CSV, whole. */
        get: operations["decisions_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the log is whole: every entry follows the one before it, unchanged. */
        get: operations["verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to rule on, ordered by disagreement × impact × doubt, with the passages. */
        get: operations["review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to rule on, ordered by disagreement × impact × doubt, with the passages. As CSV, whole. */
        get: operations["review_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a ruling back, by a ruling. */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay a name on one place wherever reports write it; or, as a preview, show what that changes. */
        post: operations["settle_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the example, an invented war, into an empty workspace; /api/progress tells how far it has come. */
        post: operations["open_example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: state, reading, coding, reconciling, done, failed, decided, chronicle-changed. */
        get: operations["progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/build": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read files into the workspace and make the chronicle anew; /api/progress tells how far it has come. */
        post: operations["build"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ExportRequest
         * @description The format, as `dateline export` names it, and the ids of the events that the file is to hold.
         */
        ExportRequest: {
            format: string;
            events: string[];
        };
        /**
         * DecisionRequest
         * @description A ruling to be recorded.
         *
         *         action, subjects, payload: see docs/rulings.md. person: who rules. head: the log's last hash when the person looked
         *         (from the workspace or the answer before); where somebody else has ruled on the same since, the ruling is refused.
         */
        DecisionRequest: {
            action: string;
            subjects: string[];
            /** @default {} */
            payload?: Record<string, unknown>;
            /** @default  */
            reason?: string;
            person: string;
            head?: string | null;
        };
        /**
         * UndoRequest
         * @description A ruling to be taken back.
         */
        UndoRequest: {
            id: string;
            /** @default  */
            reason?: string;
            person: string;
        };
        /**
         * ClaimRequest
         * @description A claim to be added from words that a person selected in a report.
         *
         *         start, end: code points of the clean text; text: the words selected, which must stand there. The rest as in claims.
         */
        ClaimRequest: {
            report: string;
            start: number;
            end: number;
            text: string;
            kind: string;
            type: string;
            /** @default happened */
            standing?: string;
            /** @default [] */
            voice?: Record<string, unknown>[];
            /** @default [] */
            roles?: Record<string, unknown>[];
            /** @default null */
            toll?: Record<string, unknown> | null;
            /** @default null */
            when?: Record<string, unknown> | null;
            /** @default null */
            where?: Record<string, unknown> | null;
            /** @default null */
            event?: string | null;
            /** @default  */
            reason?: string;
            person: string;
        };
        /**
         * SettleRequest
         * @description Words for a place, laid on one place (its id) wherever reports write them. `preview`: only show what changes.
         *
         *         was: only where they were laid on this place before; left out, where they were laid on none.
         */
        SettleRequest: {
            words: string;
            place: string;
            /** @default null */
            was?: string | null;
            /** @default false */
            preview?: boolean;
            /** @default  */
            reason?: string;
            /** @default  */
            person?: string;
        };
        /**
         * WorkspaceAnswer
         * @description The workspace and the state it is in.
         *
         *         `chronicle` names the chronicle that all answers are about; it changes when a new one is made. `head` is the hash
         *         of the last decision, null where there is none. `stale`: a decision or a report came in that the chronicle does not
         *         have yet; `building`: it is being made, or files are being read. `write_token` goes into the header
         *         X-Dateline-Token of every request that changes something.
         */
        WorkspaceAnswer: {
            address: string;
            name: string;
            version: string;
            counts: components["schemas"]["Counts"];
            span: components["schemas"]["DaySpan"];
            chronicle: string | null;
            head: string | null;
            model: string;
            knowledge: string[];
            building: boolean;
            stale: boolean;
            write_token: string;
        };
        /**
         * Counts
         * @description How much a workspace holds. `reports` are those coded, `undated` those of them with no date at all.
         */
        Counts: {
            reports: number;
            undated: number;
            unread: number;
            claims: number;
            decisions: number;
            events: number;
            holdings: number;
            ties: number;
            disputes: number;
        };
        /**
         * DaySpan
         * @description Two ISO days, both inclusive; null is open or unknown.
         */
        DaySpan: {
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
        };
        /**
         * Overview
         * @description Events by day, undated last: item `i` of every column belongs to event `i`; `n` is how many there are.
         *
         *         Indexes: `type` into `types`, `place_name` into `place_names`, `actors` into `actor_ids` and `actor_names`,
         *         `outlets` into `outlet_names`, `voice_kinds` into `voice_kind_names`. `from` and `to` are ISO days. `best`, `low`
         *         and `high` are deaths, null where unknown. `disputed` lists the fields on which accounts cannot all be true.
         */
        Overview: {
            n: number;
            chronicle: string | null;
            types: components["schemas"]["TypeEntry"][];
            place_names: string[];
            actor_ids: string[];
            actor_names: string[];
            outlet_names: string[];
            voice_kind_names: string[];
            id: string[];
            title: string[];
            type: number[];
            standing: string[];
            status: string[];
            from: (string | null)[];
            to: (string | null)[];
            precision: string[];
            lat: (number | null)[];
            lon: (number | null)[];
            radius: (number | null)[];
            place_precision: string[];
            place_name: (number | null)[];
            place_id: (string | null)[];
            country: (string | null)[];
            actors: number[][];
            outlets: number[][];
            voice_kinds: number[][];
            best: (number | null)[];
            low: (number | null)[];
            high: (number | null)[];
            disputed: string[][];
            confidence: number[];
            reports: number[];
            independent: number[];
        };
        /**
         * TypeEntry
         * @description An event type: its id, what it is called, the family it belongs to.
         */
        TypeEntry: {
            id: string;
            label: string;
            family: string;
        };
        /**
         * Page[EventRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        EventRowPage: {
            items: components["schemas"]["EventRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * EventRow
         * @description One event as a flat row, as in `dateline events --format csv`.
         */
        EventRow: {
            id: string;
            type: string;
            standing: string;
            status: string;
            title: string;
            from: string | null;
            to: string | null;
            time_precision: string;
            place: string | null;
            place_id: string | null;
            latitude: number | null;
            longitude: number | null;
            place_precision: string;
            site: string | null;
            admin1: string | null;
            country: string | null;
            agents: string | null;
            targets: string | null;
            victims: string | null;
            instruments: string | null;
            killed_low: number | null;
            killed_best: number | null;
            killed_high: number | null;
            wounded_low: number | null;
            wounded_best: number | null;
            wounded_high: number | null;
            independent_voices: number;
            voices: string | null;
            reports: number;
            claims: number;
            confidence: number;
        };
        /**
         * EventAnswer
         * @description One event. `former` is the id asked for where that event has gone into this one.
         *
         *         `claims` are its claims in text order, each with its passage; `beside` are claims of other events that one of its
         *         values rests on, such as an accusation; `history` the decisions on it or its claims, oldest
         *         first; `cite` a sentence to cite it by.
         */
        EventAnswer: {
            event: components["schemas"]["Event"];
            label: string;
            family: string;
            when: string;
            where: string;
            /** @default null */
            former: string | null;
            names: {
                [key: string]: string;
            };
            claims: components["schemas"]["ClaimView"][];
            beside: components["schemas"]["ClaimView"][];
            disputes: components["schemas"]["Dispute"][];
            neighbours: components["schemas"]["Neighbour"][];
            /** @default null */
            whole: components["schemas"]["EventLink"] | null;
            parts: components["schemas"]["EventLink"][];
            joined_why: string[];
            history: components["schemas"]["Decision"][];
            cite: string;
        };
        /**
         * Event
         * @description What the chronicle holds to have happened (or been planned, threatened, denied) once.
         *
         *         `id` stays as reports are added. Every field lists its rival readings; the first is the one the summary uses.
         *         `rulings` are the ids of people's decisions on the event or its claims.
         */
        Event: {
            id: string;
            type: string;
            /** @enum {unknown} */
            standing: "attempted" | "background" | "conditional" | "denied" | "doubted" | "happened" | "ongoing" | "planned" | "threatened";
            /** @enum {unknown} */
            status: "corroborated" | "denied" | "disputed" | "one-party" | "planned" | "single-voice" | "superseded";
            title: string;
            when: components["schemas"]["When"];
            where: components["schemas"]["Where"];
            /** @default [] */
            agents: components["schemas"]["Reading"][];
            /** @default [] */
            targets: components["schemas"]["Reading"][];
            /** @default [] */
            victims: components["schemas"]["Reading"][];
            /** @default [] */
            instruments: components["schemas"]["Reading"][];
            /** @default [] */
            sites: components["schemas"]["Reading"][];
            /** @default [] */
            types: components["schemas"]["Reading"][];
            /** @default [] */
            days: components["schemas"]["Reading"][];
            /** @default [] */
            places: components["schemas"]["Reading"][];
            /** @default [] */
            blame: components["schemas"]["Reading"][];
            /** @default [] */
            tolls: components["schemas"]["TollLine"][];
            /** @default [] */
            summary: components["schemas"]["TollSummary"][];
            /** @default [] */
            claims: string[];
            /** @default [] */
            reports: string[];
            /** @default [] */
            voices: components["schemas"]["Voice"][];
            /** @default 1 */
            independent: number;
            /** @default [] */
            parts: string[];
            /** @default null */
            whole: string | null;
            /** @default [] */
            joined_why: string[];
            /** @default 0 */
            confidence: number;
            /** @default [] */
            rulings: string[];
        };
        /**
         * When
         * @description An interval of time with its precision and the words it came from.
         *
         *         Both ends are inclusive ISO values at day ("2015-07-29") or minute ("2015-07-29T18:00"); None is open.
         *         `relative` is the normal form of a relative expression ("day:-1", "weekday:2:-", see grounding.when), kept so
         *         that an undated report's dates can be worked out once its interval is known. `rule` names the rule of the
         *         phrase table that was used; `anchor` the date it was counted from. `inferred` is true where no words of the
         *         claim's own sentence gave the time.
         */
        When: {
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
            /**
             * @default unknown
             * @enum {unknown}
             */
            precision: "day" | "days" | "hour" | "minute" | "month" | "part-of-day" | "season" | "unknown" | "week" | "year" | "years";
            /** @default null */
            words: string | null;
            /** @default null */
            start: number | null;
            /** @default null */
            end: number | null;
            /** @default null */
            relative: string | null;
            /** @default null */
            rule: string | null;
            /** @default null */
            anchor: string | null;
            /** @default false */
            inferred: boolean;
        };
        /**
         * Where
         * @description A point or area. `id` is "geonames:87205", "dateline:<slug>" for our supplement, or None where no entry fits.
         *
         *         precision: "site" (a named part or building of a settlement), "settlement", "near" (relative to a
         *         settlement, see bearing/distance), "district" (ADM2), "province" (ADM1), "area" (region, range, line),
         *         "country", "sea", "unknown". `status` says whether the look-up was sure.
         */
        Where: {
            /** @default null */
            name: string | null;
            /** @default null */
            id: string | null;
            /** @default null */
            lat: number | null;
            /** @default null */
            lon: number | null;
            /**
             * @default unknown
             * @enum {unknown}
             */
            precision: "area" | "country" | "district" | "near" | "province" | "sea" | "settlement" | "site" | "unknown";
            /** @default null */
            radius_km: number | null;
            /** @default null */
            words: string | null;
            /** @default null */
            start: number | null;
            /** @default null */
            end: number | null;
            /** @default null */
            site: string | null;
            /** @default null */
            country: string | null;
            /** @default null */
            admin1: string | null;
            /** @default null */
            admin2: string | null;
            /** @default null */
            bearing: string | null;
            /** @default null */
            distance_km: number | null;
            /**
             * @default unknown
             * @enum {unknown}
             */
            status: "ambiguous" | "no-match" | "resolved" | "unknown";
            /** @default null */
            rule: string | null;
            /** @default false */
            inferred: boolean;
            /** @default [] */
            candidates: components["schemas"]["Candidate"][];
        };
        /**
         * Candidate
         * @description A reading that was weighed: an actor or a place, its score from 0 to 1 and the rule that spoke for it.
         */
        Candidate: {
            id: string;
            name: string;
            score: number;
            rule: string;
        };
        /**
         * Reading
         * @description One value of a field, with the claims that give it and how many independent voices they come from.
         *
         *         `value` is what stands in the field (an actor id, a place id, an interval, a type); `words` as one claim puts it.
         */
        Reading: {
            value: string | null;
            words: string;
            claims: string[];
            /** @default [] */
            voices: components["schemas"]["Voice"][];
            /** @default 1 */
            independent: number;
        };
        /**
         * Voice
         * @description Who vouches for a claim, one step of the chain. The chain runs from the outermost speaker inwards:
         *         the first voice is the one the outlet heard, the next that voice's own source. The outlet's own words
         *         have the one voice `Voice(text=<outlet or "">, kind="outlet")` with `start` None.
         */
        Voice: {
            text: string;
            /** @enum {unknown} */
            kind: "anonymous-official" | "armed-group" | "government" | "media" | "medical" | "military" | "ngo" | "official" | "other" | "outlet" | "police" | "resident" | "social-media" | "un" | "unattributed" | "witness";
            /** @default null */
            start: number | null;
            /** @default null */
            end: number | null;
            /** @default false */
            anonymous: boolean;
            /** @default null */
            actor: string | null;
        };
        /**
         * TollLine
         * @description One figure for one event: kind, of whom, range as told, who says so. `part_of` names a larger line's claim.
         *
         *         `side` is the actor the dead belonged to, `inferred` how it was worked out where no words say it.
         */
        TollLine: {
            /** @enum {unknown} */
            kind: "abducted" | "arrested" | "captured" | "displaced" | "killed" | "killed-or-wounded" | "missing" | "wounded";
            low: number | null;
            best: number | null;
            high: number | null;
            words: string;
            of: string | null;
            side: string | null;
            civilian: boolean | null;
            inferred: string | null;
            claims: string[];
            voices: components["schemas"]["Voice"][];
            independent: number;
            /** @default null */
            part_of: string | null;
            /** @default null */
            superseded_by: string | null;
        };
        /**
         * TollSummary
         * @description Low, best and high of one kind for one event by a named rule (`rule` is a key of the fusing rules file).
         */
        TollSummary: {
            /** @enum {unknown} */
            kind: "abducted" | "arrested" | "captured" | "displaced" | "killed" | "killed-or-wounded" | "missing" | "wounded";
            side: string | null;
            low: number | null;
            best: number | null;
            high: number | null;
            rule: string;
        };
        /**
         * ClaimView
         * @description A claim, the report it stands in, who says so from the outlet inwards, and the passage around its words.
         */
        ClaimView: {
            claim: components["schemas"]["Claim"];
            report: components["schemas"]["ReportRef"];
            said_by: string;
            /** @default [] */
            context: components["schemas"]["Segment"][];
        };
        /**
         * Claim
         * @description A claim with its actors, place and time: the atom of the chronicle.
         *
         *         `confidence` is the fitted probability that a coder would record it (claims.weigh); 0.5 until it is weighed.
         */
        Claim: {
            /** @default dateline.claim/1 */
            schema: string;
            id: string;
            report: string;
            report_key: string;
            /** @default null */
            event: string | null;
            /** @enum {unknown} */
            kind: "event" | "holding" | "tie" | "toll";
            type: string;
            /** @enum {unknown} */
            standing: "attempted" | "background" | "conditional" | "denied" | "doubted" | "happened" | "ongoing" | "planned" | "threatened";
            /** @default 0.5 */
            confidence: number;
            evidence: components["schemas"]["Span"];
            trigger: components["schemas"]["Span"];
            rule: string;
            /** @default [] */
            voice: components["schemas"]["Voice"][];
            /** @default [] */
            roles: components["schemas"]["Role"][];
            /** @default null */
            toll: components["schemas"]["Toll"] | null;
            /**
             * @default {
             *       "from": null,
             *       "to": null,
             *       "precision": "unknown",
             *       "words": null,
             *       "start": null,
             *       "end": null,
             *       "relative": null,
             *       "rule": null,
             *       "anchor": null,
             *       "inferred": false
             *     }
             */
            when: components["schemas"]["When"];
            /**
             * @default {
             *       "name": null,
             *       "id": null,
             *       "lat": null,
             *       "lon": null,
             *       "precision": "unknown",
             *       "radius_km": null,
             *       "words": null,
             *       "start": null,
             *       "end": null,
             *       "site": null,
             *       "country": null,
             *       "admin1": null,
             *       "admin2": null,
             *       "bearing": null,
             *       "distance_km": null,
             *       "status": "unknown",
             *       "rule": null,
             *       "inferred": false,
             *       "candidates": []
             *     }
             */
            where: components["schemas"]["Where"];
            /** @default null */
            hedge: components["schemas"]["Span"] | null;
            /** @default null */
            extent: string | null;
            /** @default [] */
            links: components["schemas"]["Link"][];
            /** @default paragraph */
            block: string;
        };
        /**
         * Span
         * @description A half-open range of code points of a report's clean text: `report.text[start:end] == text`.
         */
        Span: {
            start: number;
            end: number;
            text: string;
        };
        /**
         * Role
         * @description One participant or object: its words, and after grounding its actor id (or None where unknown).
         *
         *         `start`/`end` are the full noun phrase without relative clause; `head_start`/`head_end` the head noun or
         *         the name. `count` is a number given with the phrase ("200 fighters" as agent); it is not a toll.
         *         `why` names the rule that resolved the words to the actor ("name", "acronym", "definite:group" ...).
         */
        Role: {
            /** @enum {unknown} */
            role: "a" | "agent" | "b" | "blamed" | "destination" | "holder" | "instrument" | "loser" | "office" | "origin" | "partner" | "recipient" | "site" | "target" | "topic" | "victim";
            text: string;
            start: number;
            end: number;
            /** @default null */
            actor: string | null;
            /** @default null */
            count: number | null;
            /** @default null */
            head_start: number | null;
            /** @default null */
            head_end: number | null;
            /** @default null */
            why: string | null;
        };
        /**
         * Toll
         * @description A number of people. `low`/`best`/`high` as the words say: "at least 27" is 27/27/None, "more than 50"
         *         is 51/51/None, "dozens" 24/None/None, "up to 30" None/30/30, "no casualties" 0/0/0.
         */
        Toll: {
            /** @enum {unknown} */
            kind: "abducted" | "arrested" | "captured" | "displaced" | "killed" | "killed-or-wounded" | "missing" | "wounded";
            low: number | null;
            best: number | null;
            high: number | null;
            words: string;
            /** @default null */
            of: string | null;
            /** @default null */
            start: number | null;
            /** @default null */
            end: number | null;
            /** @default null */
            of_start: number | null;
            /** @default null */
            of_end: number | null;
            /** @default null */
            of_actor: string | null;
            /** @default null */
            of_inferred: string | null;
            /** @default null */
            civilian: boolean | null;
            /** @default false */
            running: boolean;
        };
        /**
         * Link
         * @description From this claim to another of the same report.
         */
        Link: {
            /** @enum {unknown} */
            kind: "blames" | "corrects" | "denies" | "of-event" | "part-of" | "repeats";
            claim: string;
        };
        /**
         * ReportRef
         * @description A report in passing. `date` is a day only where the report has one; else `from`/`to` bound it, if anything does.
         *
         *         `date_source` says what `date` is: the page's date, the day the story was written, or null where there is none.
         */
        ReportRef: {
            id: string;
            key: string;
            /** @default null */
            title: string | null;
            /** @default null */
            outlet: string | null;
            /** @default null */
            agency: string | null;
            /** @default null */
            url: string | null;
            /** @default null */
            date: string | null;
            /** @default null */
            date_source: string | null;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
            copy_group: string;
        };
        /**
         * Segment
         * @description A run of a report's clean text across which nothing changes.
         *
         *         `start` and `end` count code points; `claims` are the claims whose evidence the segment stands in, `marks` the
         *         smaller parts of claims; `block` is the kind of block, null between blocks.
         */
        Segment: {
            start: number;
            end: number;
            text: string;
            /** @default [] */
            claims: string[];
            /** @default [] */
            marks: components["schemas"]["Mark"][];
            /** @default null */
            block: string | null;
        };
        /**
         * Mark
         * @description One part of a claim that a segment stands in: its trigger, when, where, toll, voice, or a role's name.
         */
        Mark: {
            claim: string;
            part: string;
        };
        /**
         * Dispute
         * @description Readings of one field of one event (or one holding) that cannot all be true.
         */
        Dispute: {
            id: string;
            subject: string;
            /** @enum {unknown} */
            field: "blame" | "day" | "happened" | "holder" | "number" | "place" | "type";
            question: string;
            readings: components["schemas"]["Reading"][];
        };
        /**
         * Neighbour
         * @description Another event that may be the same: the joining score (0 and above would have joined them), and why.
         */
        Neighbour: {
            id: string;
            title: string;
            when: string;
            where: string;
            score: number;
            why: string[];
        };
        /**
         * EventLink
         * @description An event in passing.
         */
        EventLink: {
            id: string;
            title: string;
        };
        /**
         * Decision
         * @description A person's ruling: dated, signed, reasoned. It outranks the machine and is never changed, only superseded.
         *
         *         `previous` is the hash of the decision before it in the log; `hash` covers every other field.
         */
        Decision: {
            id: string;
            /** @enum {unknown} */
            action: "accept" | "add" | "date-report" | "different" | "edit" | "grade" | "import" | "move" | "note" | "reject" | "same" | "settle" | "split" | "undo";
            subjects: string[];
            payload: Record<string, unknown>;
            reason: string;
            person: string;
            at: string;
            previous: string;
            hash: string;
        };
        /**
         * Page[ReportRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        ReportRowPage: {
            items: components["schemas"]["ReportRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * ReportRow
         * @description One report as a row: `from` and `to` bound its date where it has none; `copies` counts texts like it.
         */
        ReportRow: {
            id: string;
            key: string;
            title: string | null;
            outlet: string | null;
            agency: string | null;
            published: string | null;
            story: string | null;
            from: string | null;
            to: string | null;
            url: string | null;
            copies: number;
            claims: number;
            events: number;
        };
        /**
         * ReportAnswer
         * @description One report. `segments` put together are its whole clean text. `events` names the events its claims tell of.
         *
         *         `direction` is which way the text runs. `unread` is set where the text was read but could not be coded.
         */
        ReportAnswer: {
            info: components["schemas"]["ReportInfo"];
            ref: components["schemas"]["ReportRef"];
            author: string | null;
            language: string;
            /** @enum {unknown} */
            direction: "ltr" | "rtl";
            media_type: string;
            original_name: string;
            original_sha256: string;
            length: number;
            dates: components["schemas"]["DateView"][];
            copies: components["schemas"]["ReportRef"][];
            origins: components["schemas"]["OriginView"][];
            segments: components["schemas"]["Segment"][];
            claims: components["schemas"]["ClaimView"][];
            names: {
                [key: string]: string;
            };
            events: {
                [key: string]: string;
            };
            /** @default null */
            unread: components["schemas"]["UnreadRow"] | null;
        };
        /**
         * ReportInfo
         * @description What reconciling needs of a report: its dates, outlet, copies. `bounded_*` is filled by the chronicle.
         */
        ReportInfo: {
            id: string;
            key: string;
            outlet: string | null;
            title: string | null;
            url: string | null;
            published: string | null;
            story: string | null;
            copy_group: string;
            /** @default null */
            agency: string | null;
            /** @default null */
            bounded_from: string | null;
            /** @default null */
            bounded_to: string | null;
            /** @default [] */
            bounded_why: string[];
        };
        /**
         * DateView
         * @description One date of a report: which, its value, where it comes from (and why, if worked out), the words it stands in.
         */
        DateView: {
            /** @enum {unknown} */
            kind: "captured" | "published" | "story";
            value: string;
            precision: string;
            source: string;
            /** @default null */
            why: string | null;
            /** @default null */
            words: string | null;
        };
        /**
         * OriginView
         * @description A file that the report was read from: its name, the key in it, the hash of its bytes.
         */
        OriginView: {
            name: string;
            key: string;
            sha256: string;
        };
        /**
         * UnreadRow
         * @description What could not be read, and why.
         */
        UnreadRow: {
            key: string;
            original_name: string;
            original_sha256: string | null;
            reason: string;
            detail: string;
        };
        /**
         * Page[UnreadRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        UnreadRowPage: {
            items: components["schemas"]["UnreadRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * Page[ClaimRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        ClaimRowPage: {
            items: components["schemas"]["ClaimRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * ClaimRow
         * @description One claim as a flat row, as in `dateline claims --format csv`.
         */
        ClaimRow: {
            id: string;
            report: string;
            event: string | null;
            kind: string;
            type: string;
            standing: string;
            voice: string;
            roles: string | null;
            toll: string | null;
            low: number | null;
            best: number | null;
            high: number | null;
            from: string | null;
            to: string | null;
            time_words: string | null;
            place: string | null;
            place_words: string | null;
            start: number;
            end: number;
            evidence: string;
            confidence: number;
        };
        /**
         * Page[DisputeRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        DisputeRowPage: {
            items: components["schemas"]["DisputeRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * DisputeRow
         * @description One reading of one dispute as a flat row, as in `dateline disputes --format csv`.
         */
        DisputeRow: {
            id: string;
            subject: string;
            field: string;
            question: string;
            reading: string;
            words: string;
            independent_voices: number;
            voices: string | null;
            reports: string | null;
        };
        /**
         * ControlAnswer
         * @description Who held what. Without a day asked about: every line of every place, for drawing them over time.
         */
        ControlAnswer: {
            on: string | null;
            as_known_on: string | null;
            places: components["schemas"]["PlaceLines"][];
            names: {
                [key: string]: string;
            };
        };
        /**
         * PlaceLines
         * @description One place, or one building or part of it (`site`), with its lines by their beginning.
         *
         *         `now` are the ids of the lines that may have stood on the day asked about.
         */
        PlaceLines: {
            key: string;
            name: string;
            place: components["schemas"]["Where"];
            site: string | null;
            lines: components["schemas"]["HoldingLine"][];
            now: string[];
        };
        /**
         * HoldingLine
         * @description A holding in words. `sure` says how sure it is that it stood on the day asked about, null where none was asked.
         *
         *         `one_party`: only one of the fighting sides vouches for it. `disputed`: accounts of it cannot all be true.
         */
        HoldingLine: {
            holding: components["schemas"]["Holding"];
            actor: string;
            place: string;
            since: string;
            until: string;
            said_by: string;
            /** @default null */
            sure: ("no later word" | "perhaps" | "yes") | null;
            one_party: boolean;
            disputed: boolean;
        };
        /**
         * Holding
         * @description One line of a place's timeline: who stood there how, over which days, by whose account.
         *
         *         `from_earliest`/`from_latest` bound the start, `to_earliest`/`to_latest` the end; None is unknown.
         *         `known_from` is the earliest day a report said so (for "as known on"), `ended_known_from` the earliest day one
         *         told of the end; `first_said` and `last_said` are the first and the last day for which anyone says that it was so
         *         (of an undated report: the first it may be from).
         */
        Holding: {
            id: string;
            place: components["schemas"]["Where"];
            site: string | null;
            actor: string | null;
            actor_words: string;
            /** @enum {unknown} */
            type: "besieges" | "contested" | "gained" | "holds" | "lost" | "presence" | "seat";
            /** @enum {unknown} */
            standing: "attempted" | "background" | "conditional" | "denied" | "doubted" | "happened" | "ongoing" | "planned" | "threatened";
            /** @enum {unknown} */
            status: "corroborated" | "denied" | "disputed" | "one-party" | "planned" | "single-voice" | "superseded";
            extent: string | null;
            from_earliest: string | null;
            from_latest: string | null;
            to_earliest: string | null;
            to_latest: string | null;
            known_from: string | null;
            claims: string[];
            voices: components["schemas"]["Voice"][];
            independent: number;
            /** @default null */
            ended_by: string | null;
            /** @default null */
            ended_known_from: string | null;
            /** @default null */
            first_said: string | null;
            /** @default null */
            last_said: string | null;
        };
        /**
         * Page[HoldingRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        HoldingRowPage: {
            items: components["schemas"]["HoldingRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * HoldingRow
         * @description One holding as a flat row, as in `dateline control --format csv`.
         */
        HoldingRow: {
            id: string;
            place: string;
            place_id: string | null;
            latitude: number | null;
            longitude: number | null;
            site: string | null;
            actor: string;
            actor_id: string | null;
            actor_words: string;
            type: string;
            standing: string;
            status: string;
            extent: string | null;
            from_earliest: string | null;
            from_latest: string | null;
            to_earliest: string | null;
            to_latest: string | null;
            known_from: string | null;
            independent_voices: number;
            voices: string | null;
        };
        /**
         * TiesAnswer
         * @description Who stood with or against whom, and everyone between whom a line runs.
         */
        TiesAnswer: {
            on: string | null;
            as_known_on: string | null;
            ties: components["schemas"]["TieLine"][];
            actors: components["schemas"]["ActorNode"][];
        };
        /**
         * TieLine
         * @description A tie in words.
         */
        TieLine: {
            tie: components["schemas"]["Tie"];
            a: string;
            b: string;
            since: string;
            until: string;
            said_by: string;
            /** @default null */
            sure: ("no later word" | "perhaps" | "yes") | null;
            one_party: boolean;
        };
        /**
         * Tie
         * @description One line of two actors' relation over time. `a` and `b` are actor ids where known, else the words.
         */
        Tie: {
            id: string;
            a: string;
            b: string;
            a_words: string;
            b_words: string;
            /** @enum {unknown} */
            type: "allied" | "fights" | "leads" | "negotiates-with" | "part-of" | "pledged-to" | "rejects" | "rivals" | "supports";
            office: string | null;
            /** @enum {unknown} */
            standing: "attempted" | "background" | "conditional" | "denied" | "doubted" | "happened" | "ongoing" | "planned" | "threatened";
            /** @enum {unknown} */
            status: "corroborated" | "denied" | "disputed" | "one-party" | "planned" | "single-voice" | "superseded";
            from_earliest: string | null;
            from_latest: string | null;
            to_earliest: string | null;
            to_latest: string | null;
            known_from: string | null;
            claims: string[];
            voices: components["schemas"]["Voice"][];
            independent: number;
            /** @default null */
            first_said: string | null;
        };
        /**
         * ActorNode
         * @description An actor of the network: `known` where the knowledge file has it, else its name is a report's words.
         */
        ActorNode: {
            id: string;
            name: string;
            kind: string;
            known: boolean;
            ties: number;
        };
        /**
         * Page[TieRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        TieRowPage: {
            items: components["schemas"]["TieRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * TieRow
         * @description One tie as a flat row, as in `dateline ties --format csv`.
         */
        TieRow: {
            id: string;
            a: string;
            type: string;
            b: string;
            a_id: string;
            b_id: string;
            office: string | null;
            standing: string;
            status: string;
            from_earliest: string | null;
            from_latest: string | null;
            to_earliest: string | null;
            to_latest: string | null;
            known_from: string | null;
            independent_voices: number;
            voices: string | null;
        };
        /**
         * LineAnswer
         * @description One holding or one tie with its claims and disputes; the other of the two is null.
         */
        LineAnswer: {
            /** @default null */
            holding: components["schemas"]["HoldingLine"] | null;
            /** @default null */
            tie: components["schemas"]["TieLine"] | null;
            claims: components["schemas"]["ClaimView"][];
            disputes: components["schemas"]["Dispute"][];
            names: {
                [key: string]: string;
            };
        };
        /**
         * Page[ActorRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        ActorRowPage: {
            items: components["schemas"]["ActorRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * ActorRow
         * @description One actor as a row. `known`: from the knowledge file, not only from a report's words.
         */
        ActorRow: {
            id: string;
            name: string;
            kind: string;
            known: boolean;
            country: string | null;
            parent: string | null;
            parent_name: string | null;
            aliases: string[];
            events: number;
            holdings: number;
            ties: number;
            claims: number;
        };
        /**
         * ActorAnswer
         * @description One actor. `validity` are the days on which it existed, `source` where the knowledge file has it from.
         *
         *         merged: actors that people ruled to be this one. history: the decisions on it, oldest first.
         */
        ActorAnswer: {
            actor: components["schemas"]["ActorView"];
            name: string;
            validity: components["schemas"]["DaySpan"];
            wikidata: string | null;
            source: string | null;
            aliases: components["schemas"]["AliasView"][];
            known_names: components["schemas"]["KnownName"][];
            parents: string[];
            offices: components["schemas"]["OfficeView"][];
            ties: components["schemas"]["TieLine"][];
            holdings: components["schemas"]["HoldingLine"][];
            events: components["schemas"]["ActorEvent"][];
            merged: components["schemas"]["MergedActor"][];
            history: components["schemas"]["Decision"][];
            names: {
                [key: string]: string;
            };
        };
        /**
         * ActorView
         * @description An actor as the chronicle knows it: from the knowledge file or named by the reports.
         */
        ActorView: {
            id: string;
            name: string;
            kind: string;
            known: boolean;
            /** @default [] */
            aliases: string[];
            /** @default null */
            country: string | null;
            /** @default null */
            parent: string | null;
        };
        /**
         * AliasView
         * @description Words by which reports mean the actor: how often, by which rule, in which claims (the first of them).
         */
        AliasView: {
            words: string;
            n: number;
            rules: string[];
            claims: string[];
        };
        /**
         * KnownName
         * @description A name that the knowledge file gives the actor, with the days on which it was in use.
         */
        KnownName: {
            name: string;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
        };
        /**
         * OfficeView
         * @description An office: who holds or held it, in what. `source`: "knowledge", or "reports" for a tie (its id in `tie`).
         */
        OfficeView: {
            title: string;
            person: string;
            person_name: string;
            org: string;
            org_name: string;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
            source: string;
            /** @default null */
            tie: string | null;
        };
        /**
         * ActorEvent
         * @description An event the actor has a part in, and which parts.
         */
        ActorEvent: {
            id: string;
            title: string;
            when: string;
            where: string;
            status: string;
            roles: string[];
        };
        /**
         * MergedActor
         * @description An actor that a person has ruled to be another one: its name then, and the decision.
         */
        MergedActor: {
            id: string;
            name: string;
            decision: string;
        };
        /**
         * MergeAnswer
         * @description What it would mean that two actors are one.
         *
         *         keep, other: both as they are now. gained: the words that would mean `keep` besides. ties: what is told of the two
         *         to each other. facing: events in which one acts upon the other.
         */
        MergeAnswer: {
            keep: components["schemas"]["ActorRow"];
            other: components["schemas"]["ActorRow"];
            gained: components["schemas"]["AliasView"][];
            ties: components["schemas"]["TieLine"][];
            facing: components["schemas"]["EventLink"][];
        };
        /**
         * MentionsAnswer
         * @description The claims in which some words mean an actor: `n` of them, and the first.
         */
        MentionsAnswer: {
            words: string;
            n: number;
            mentions: components["schemas"]["Mention"][];
        };
        /**
         * Mention
         * @description A claim in which some words mean an actor, and the event it tells of.
         */
        Mention: {
            claim: components["schemas"]["ClaimView"];
            event: components["schemas"]["EventLink"] | null;
        };
        /**
         * Page[PlaceRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        PlaceRowPage: {
            items: components["schemas"]["PlaceRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * PlaceRow
         * @description Words of reports for a place that were laid on one spot (`id`, `name`), or on none.
         *
         *         `status`: resolved, ambiguous or no-match. `n` claims have the words so; `claims` are the first of them, `events`
         *         how many events hang on them, `reports` how many reports write so.
         */
        PlaceRow: {
            words: string;
            status: string;
            n: number;
            reports: number;
            events: number;
            id: string | null;
            name: string | null;
            precision: string;
            country: string | null;
            lat: number | null;
            lon: number | null;
            candidates: components["schemas"]["Candidate"][];
            claims: string[];
        };
        /**
         * PlaceLookup
         * @description The places a name may stand for, in any spelling or script, the likeliest first.
         */
        PlaceLookup: {
            name: string;
            candidates: components["schemas"]["PlaceCandidate"][];
        };
        /**
         * PlaceCandidate
         * @description A place that a name may stand for, with the coordinates the gazetteer has.
         */
        PlaceCandidate: {
            id: string;
            name: string;
            score: number;
            rule: string;
            /** @default null */
            kind: string | null;
            /** @default null */
            country: string | null;
            /** @default null */
            lat: number | null;
            /** @default null */
            lon: number | null;
        };
        /**
         * Page[SourceRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        SourceRowPage: {
            items: components["schemas"]["SourceRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * SourceRow
         * @description One outlet, or one voice that reports quote.
         *
         *         lag: days from the event's day to the report's date, the median over claims dated to the day (null: none are).
         *         copies_of: outlets whose text it published again, each with how often: "Kafue Wire (3)". `contradicted`: how many of
         *         its claims stand in a dispute beside another reading, out of `claims`. `grade`: what people gave it ("B2"), null
         *         where nobody did.
         */
        SourceRow: {
            id: string;
            /** @enum {unknown} */
            kind: "outlet" | "voice";
            name: string;
            voice_kind: string;
            reports: number;
            first: string | null;
            last: string | null;
            lag: number | null;
            copies_of: string[];
            claims: number;
            contradicted: number;
            disputes: number;
            grade: string | null;
        };
        /**
         * SearchAnswer
         * @description What has all the words, the best first; the last word may be the beginning of one.
         */
        SearchAnswer: {
            events: components["schemas"]["FoundEvent"][];
            reports: components["schemas"]["FoundReport"][];
            actors: components["schemas"]["FoundActor"][];
            places: components["schemas"]["FoundPlace"][];
        };
        /**
         * FoundEvent
         * @description An event whose title, place or actors have the words.
         */
        FoundEvent: {
            id: string;
            title: string;
            when: string;
            where: string;
        };
        /**
         * FoundReport
         * @description A report that has the words, with the passage around the first of them.
         */
        FoundReport: {
            id: string;
            key: string;
            title: string | null;
            outlet: string | null;
            date: string | null;
            snippet: components["schemas"]["SnippetPart"][];
        };
        /**
         * SnippetPart
         * @description A run of a report's words; `hit` where it is what was searched for.
         */
        SnippetPart: {
            text: string;
            /** @default false */
            hit: boolean;
        };
        /**
         * FoundActor
         * @description An actor one of whose names has the words.
         */
        FoundActor: {
            id: string;
            name: string;
            kind: string;
        };
        /**
         * FoundPlace
         * @description A place of the chronicle whose name has the words, and how many events are laid there.
         */
        FoundPlace: {
            id: string | null;
            name: string;
            country: string | null;
            events: number;
        };
        /**
         * VocabularyAnswer
         * @description Every word that a claim's fields may hold, in the order in which it is to be offered.
         */
        VocabularyAnswer: {
            event_types: components["schemas"]["TypeEntry"][];
            toll_types: string[];
            holding_types: string[];
            tie_types: string[];
            standings: string[];
            voice_kinds: string[];
            roles: string[];
        };
        /**
         * Brief
         * @description The whole brief. `asked` says in words what it was made for; `chronicle` names the chronicle it was made from.
         */
        Brief: {
            title: string;
            asked: string;
            chronicle: string | null;
            counts: {
                [key: string]: number;
            };
            tolls: components["schemas"]["TollRow"][];
            figures: components["schemas"]["Figures"];
            sections: components["schemas"]["Section"][];
            footnotes: components["schemas"]["Footnote"][];
            reports: components["schemas"]["BriefReport"][];
        };
        /**
         * TollRow
         * @description What the reports give for one kind of toll over all events of the brief.
         *
         *         low, best, high: the sums over `events`, each event by the rule `rules` name. `high` and `best` are null where
         *         some event has none; `open` counts those. An event that is part of another is counted with that one only.
         */
        TollRow: {
            kind: string;
            low: number | null;
            best: number | null;
            high: number | null;
            events: number;
            open: number;
            rules: string[];
        };
        /**
         * Figures
         * @description What is drawn, as numbers, each with the footnotes it rests on.
         *
         *         deaths: by `unit`, stretches without a figure left out; `undated`: events with a figure whose day is not known
         *         closely enough for one stretch. `unplaced`: events without a point.
         */
        Figures: {
            /** @enum {unknown} */
            unit: "day" | "month" | "week";
            deaths: components["schemas"]["Deaths"][];
            undated: number;
            types: components["schemas"]["TypeCount"][];
            places: components["schemas"]["PlaceCount"][];
            unplaced: number;
        };
        /**
         * Deaths
         * @description Those killed in the events of one stretch of days, first and last day as ISO dates; sums as in `TollRow`.
         */
        Deaths: {
            from: string;
            to: string;
            low: number | null;
            best: number | null;
            high: number | null;
            events: number;
            open: number;
            notes: number[];
        };
        /**
         * TypeCount
         * @description How many events of a type there are, and on how many of them accounts differ.
         */
        TypeCount: {
            type: string;
            label: string;
            events: number;
            disputed: number;
            notes: number[];
        };
        /**
         * PlaceCount
         * @description How many events are laid on one point; `radius_km` is how far off that may be, None where it is not known.
         */
        PlaceCount: {
            name: string;
            lat: number;
            lon: number;
            precision: string;
            radius_km: number | null;
            events: number;
            notes: number[];
        };
        /**
         * Section
         * @description A part of the brief.
         */
        Section: {
            /** @enum {unknown} */
            kind: "announced" | "background" | "control" | "disputes" | "happened" | "short";
            heading: string;
            paragraphs: components["schemas"]["Paragraph"][];
        };
        /**
         * Paragraph
         * @description Sentences on one thing. `heading` names a day or a place where a new one begins.
         */
        Paragraph: {
            /** @default null */
            heading: string | null;
            sentences: components["schemas"]["Sentence"][];
        };
        /**
         * Sentence
         * @description One statement and the numbers of the footnotes it rests on; `event` or `line` is what it is about.
         */
        Sentence: {
            text: string;
            notes: number[];
            /** @default null */
            event: string | null;
            /** @default null */
            line: string | null;
        };
        /**
         * Footnote
         * @description Words of a report: the quote to the letter, where it stands (code points of the clean text), and who says so.
         */
        Footnote: {
            n: number;
            quote: string;
            said_by: string;
            claim: string;
            report: string;
            report_key: string;
            title: string | null;
            outlet: string | null;
            date: string | null;
            start: number;
            end: number;
        };
        /**
         * BriefReport
         * @description A report that the brief cites.
         */
        BriefReport: {
            id: string;
            key: string;
            title: string | null;
            outlet: string | null;
            date: string | null;
        };
        /**
         * Drawn
         * @description The map and the deaths over time, None where there is nothing to draw; lengths in units of the drawing.
         */
        Drawn: {
            map: components["schemas"]["Map"] | null;
            deaths: components["schemas"]["DeathChart"] | null;
        };
        /**
         * Map
         * @description What the template draws.
         */
        Map: {
            points: components["schemas"]["Point"][];
            meridians: components["schemas"]["Line"][];
            parallels: components["schemas"]["Line"][];
            land: string[];
            unplaced: number;
            outside: string[];
            width: number;
            height: number;
        };
        /**
         * Point
         * @description A place on the drawing: centre, dot, ring of its precision, label (empty where it would hide another).
         */
        Point: {
            x: number;
            y: number;
            dot: number;
            ring: number;
            name: string;
            count: number;
            wide: boolean;
            /** @default 0 */
            label_x: number;
            /** @default 0 */
            label_y: number;
            /** @default  */
            label: string;
        };
        /**
         * Line
         * @description A line of the grid with the words at its end.
         */
        Line: {
            at: number;
            label: string;
        };
        /**
         * DeathChart
         * @description What is drawn; `foot` is the y of nought.
         */
        DeathChart: {
            bars: components["schemas"]["DeathBar"][];
            days: components["schemas"]["Tick"][];
            numbers: components["schemas"]["Tick"][];
            width: number;
            height: number;
            left: number;
            foot: number;
        };
        /**
         * DeathBar
         * @description One stretch: x and width of its bar; y of the least, the best and the most, None where it is not known.
         */
        DeathBar: {
            x: number;
            width: number;
            low: number;
            best: number | null;
            high: number | null;
            open: boolean;
            title: string;
        };
        /**
         * Tick
         * @description A place on a scale, and its words.
         */
        Tick: {
            at: number;
            label: string;
        };
        /**
         * Page[LogRow]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        LogRowPage: {
            items: components["schemas"]["LogRow"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * LogRow
         * @description One ruling. `before` and `after` say what it changed; `undone_by` is the ruling that took it back.
         *
         *         `orphaned`: what it was about is no longer there, so that it has no effect.
         */
        LogRow: {
            id: string;
            action: string;
            person: string;
            at: string;
            reason: string;
            subjects: components["schemas"]["SubjectView"][];
            before: Record<string, unknown>;
            after: Record<string, unknown>;
            undone_by: string | null;
            orphaned: boolean;
            payload: Record<string, unknown>;
            hash: string;
        };
        /**
         * SubjectView
         * @description What a ruling is about, as one reads it: an event's title, a claim's words, a report's headline, a place's name.
         *
         *         kind: event, claim, report, decision, holding, tie, dispute, actor or words.
         *         event, report, actor: where to look at it, if anywhere.
         */
        SubjectView: {
            id: string;
            kind: string;
            label: string;
            /** @default null */
            event: string | null;
            /** @default null */
            report: string | null;
            /** @default null */
            actor: string | null;
        };
        /**
         * VerifyAnswer
         * @description Whether the log is whole: `problems` in sentences, `entries` how many rulings, `head` the hash of the last.
         */
        VerifyAnswer: {
            whole: boolean;
            problems: string[];
            entries: number;
            head: string | null;
        };
        /**
         * Page[ReviewQuestion]
         * @description Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all.
         */
        ReviewQuestionPage: {
            items: components["schemas"]["ReviewQuestion"][];
            total: number;
            /** @default null */
            next: string | null;
        };
        /**
         * ReviewQuestion
         * @description Something to rule on, with the passages it rests on.
         *
         *         options: the answers; each gives the action, subjects and payload to record (`free` says what the person adds).
         *         score = disagreement × impact × doubt, each from 0 to 1; `reason` says in words why it is asked.
         */
        ReviewQuestion: {
            id: string;
            kind: string;
            subjects: components["schemas"]["SubjectView"][];
            fields: string[];
            question: string;
            reason: string;
            options: components["schemas"]["Option"][];
            disagreement: number;
            impact: number;
            doubt: number;
            score: number;
            evidence: components["schemas"]["ClaimView"][];
            names: {
                [key: string]: string;
            };
        };
        /**
         * Option
         * @description One answer, ready to be handed to `decide`. `free`: what the person still has to give, None for nothing.
         */
        Option: {
            key: string;
            label: string;
            /** @enum {unknown} */
            action: "accept" | "add" | "date-report" | "different" | "edit" | "grade" | "import" | "move" | "note" | "reject" | "same" | "settle" | "split" | "undo";
            subjects: string[];
            /** @default {} */
            payload: Record<string, unknown>;
            /** @default null */
            free: "date" | null;
        };
        /**
         * DecisionAnswer
         * @description A ruling that was recorded. The chronicle follows: `chronicle-changed` says when.
         */
        DecisionAnswer: {
            decision: components["schemas"]["Decision"];
            head: string;
        };
        /**
         * SettleAnswer
         * @description What settling a name changes: the place, how many claims, the first of them. `decision` is null in a preview.
         */
        SettleAnswer: {
            words: string;
            place: string;
            name: string;
            lat: number | null;
            lon: number | null;
            n: number;
            changes: components["schemas"]["PlaceChange"][];
            decision: components["schemas"]["Decision"] | null;
        };
        /**
         * PlaceChange
         * @description A claim whose place would change, and the event it tells of.
         */
        PlaceChange: {
            claim: components["schemas"]["ClaimView"];
            event: components["schemas"]["EventLink"] | null;
        };
        /**
         * BuildAnswer
         * @description Files were taken; /api/progress tells how far reading them has come.
         */
        BuildAnswer: {
            files: number;
            bytes: number;
        };
        /**
         * ErrorAnswer
         * @description The one shape of every error.
         */
        ErrorAnswer: {
            error: components["schemas"]["ErrorBody"];
        };
        /**
         * ErrorBody
         * @description What went wrong: a fixed word for programs, one sentence for people.
         */
        ErrorBody: {
            code: string;
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    workspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                on?: string | null;
                place?: string | null;
                actor?: string | null;
                type?: string | null;
                min_deaths?: number | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    events_csv: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                on?: string | null;
                place?: string | null;
                actor?: string | null;
                type?: string | null;
                min_deaths?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reports: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                q?: string | null;
                outlet?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reports_csv: {
        parameters: {
            query?: {
                q?: string | null;
                outlet?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    unread: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    unread_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    claims: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                report?: string | null;
                event?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    add_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    claims_csv: {
        parameters: {
            query?: {
                report?: string | null;
                event?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    disputes: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    disputes_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    control: {
        parameters: {
            query?: {
                on?: string | null;
                as_known_on?: string | null;
                place?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    holdings: {
        parameters: {
            query?: {
                on?: string | null;
                as_known_on?: string | null;
                place?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    holdings_csv: {
        parameters: {
            query?: {
                on?: string | null;
                as_known_on?: string | null;
                place?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    ties: {
        parameters: {
            query?: {
                on?: string | null;
                as_known_on?: string | null;
                actor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TiesAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    tie_rows: {
        parameters: {
            query?: {
                on?: string | null;
                as_known_on?: string | null;
                actor?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    tie_rows_csv: {
        parameters: {
            query?: {
                on?: string | null;
                as_known_on?: string | null;
                actor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    actors: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                q?: string | null;
                kind?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    actors_csv: {
        parameters: {
            query?: {
                q?: string | null;
                kind?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    actor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    actor_same: {
        parameters: {
            query: {
                other: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    actor_words: {
        parameters: {
            query: {
                words: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionsAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    places: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                q?: string | null;
                status?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    places_csv: {
        parameters: {
            query?: {
                q?: string | null;
                status?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    place_lookup: {
        parameters: {
            query: {
                name: string;
                country?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceLookup"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    sources: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                kind?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    sources_csv: {
        parameters: {
            query?: {
                kind?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    vocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    brief: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                on?: string | null;
                place?: string | null;
                actor?: string | null;
                type?: string | null;
                min_deaths?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brief"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    brief_drawn: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                on?: string | null;
                place?: string | null;
                actor?: string | null;
                type?: string | null;
                min_deaths?: number | null;
                width?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawn"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    brief_markdown: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                on?: string | null;
                place?: string | null;
                actor?: string | null;
                type?: string | null;
                min_deaths?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    brief_html: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                on?: string | null;
                place?: string | null;
                actor?: string | null;
                type?: string | null;
                min_deaths?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    decisions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                person?: string | null;
                action?: string | null;
                subject?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogRowPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    decisions_csv: {
        parameters: {
            query?: {
                person?: string | null;
                action?: string | null;
                subject?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    review: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                person?: string | null;
                blind?: boolean;
                kind?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewQuestionPage"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    review_csv: {
        parameters: {
            query?: {
                person?: string | null;
                blind?: boolean;
                kind?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    settle_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettleAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    open_example: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    build: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildAnswer"];
                };
            };
            /** @description What went wrong, in one sentence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
}
