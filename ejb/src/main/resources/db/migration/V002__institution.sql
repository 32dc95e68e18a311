create table municipality (
    id      bigint       not null primary key,
    code    varchar(20)  not null unique,
    name_ru varchar(120) not null,
    name_en varchar(120) not null
);

create table institution (
    id              bigint       not null primary key,
    version         int          not null,
    created_at      datetime(3)  not null,
    created_by      varchar(80)  not null,
    changed_at      datetime(3)  not null,
    changed_by      varchar(80)  not null,
    name            varchar(200) not null unique,
    short_name      varchar(60)  not null,
    municipality_id bigint       not null,
    retired         boolean      not null default false,
    constraint institution_municipality foreign key (municipality_id) references municipality (id)
);

insert into municipality (id, code, name_ru, name_en) values
    (1, 'petrozavodsk', 'Петрозаводск', 'Petrozavodsk'),
    (2, 'kostomuksha', 'Костомукша', 'Kostomuksha'),
    (3, 'belomorsky', 'Беломорский район', 'Belomorsky District'),
    (4, 'kalevalsky', 'Калевальский район', 'Kalevalsky District'),
    (5, 'kemsky', 'Кемский район', 'Kemsky District'),
    (6, 'kondopozhsky', 'Кондопожский район', 'Kondopozhsky District'),
    (7, 'lahdenpohsky', 'Лахденпохский район', 'Lakhdenpokhsky District'),
    (8, 'louhsky', 'Лоухский район', 'Loukhsky District'),
    (9, 'medvezhyegorsky', 'Медвежьегорский район', 'Medvezhyegorsky District'),
    (10, 'muezersky', 'Муезерский район', 'Muyezersky District'),
    (11, 'olonetsky', 'Олонецкий район', 'Olonetsky District'),
    (12, 'pitkyarantsky', 'Питкярантский район', 'Pitkyarantsky District'),
    (13, 'prionezhsky', 'Прионежский район', 'Prionezhsky District'),
    (14, 'pryazhinsky', 'Пряжинский район', 'Pryazhinsky District'),
    (15, 'pudozhsky', 'Пудожский район', 'Pudozhsky District'),
    (16, 'segezhsky', 'Сегежский район', 'Segezhsky District'),
    (17, 'sortavalsky', 'Сортавальский район', 'Sortavalsky District'),
    (18, 'suoyarvsky', 'Суоярвский район', 'Suoyarvsky District');
